/** Marks the search field that `/` and Ctrl K lead to until the page itself listens to keys. */
export const earlyFieldAttribute = 'data-early-search'

/**
 * Leads `/` and Ctrl K to a search field as soon as the page is seen, so that no letter is lost while scripts load. Does
 * nothing once the page listens to keys itself, since the marked field is gone by then.
 */
export function EarlyKeys({ nonce }: { nonce: string }) {
  const code = `(${listenEarly.toString()})(${JSON.stringify(earlyFieldAttribute)})`
  return (
    <script
      nonce={nonce}
      // Browsers hide the nonce from scripts, so the two sides differ.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own code, which has to run before any file has loaded
      dangerouslySetInnerHTML={{ __html: code }}
    />
  )
}

/** Runs in the browser as text, so it uses nothing from outside of itself. */
function listenEarly(marker: string): void {
  document.addEventListener('keydown', (event) => {
    const early = document.querySelector<HTMLInputElement>(`[${marker}]`)
    const { target, key } = event
    if (!early || event.altKey) return

    const isCommand = event.ctrlKey || event.metaKey
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select')
    const isSlash = key === '/' && !isCommand && !isTyping && localStorage.getItem('single-keys') !== 'off'
    const isPalette = isCommand && !event.shiftKey && key.toLowerCase() === 'k'
    if (!isSlash && !isPalette) return

    event.preventDefault()
    const nearer = document.querySelector<HTMLInputElement>('[data-focus-on-slash]')
    const field = isSlash && nearer ? nearer : early
    field.focus()
  })
}
