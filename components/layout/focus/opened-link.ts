const key = 'openedLink'

type Opened = { href: string; nth: number }

/** Stores in the history which link was followed, so that Back can return to it. */
export function noteOpened(link: Element): void {
  const href = link.getAttribute('href')
  if (!href || !link.closest('main')) return
  const opened: Opened = { href, nth: alike(href).indexOf(link) }
  history.replaceState({ ...history.state, [key]: opened }, '')
}

/** Listens to every plain click on a link of the page. Returns a function that stops this. */
export function noteOpenedLinks(): () => void {
  const notice = (event: MouseEvent) => {
    const { button, ctrlKey, metaKey, shiftKey, target } = event
    const isPlain = button === 0 && !ctrlKey && !metaKey && !shiftKey
    const link = isPlain && target instanceof Element && target.closest('a[href]')
    if (link) noteOpened(link)
  }
  document.addEventListener('click', notice, true)
  return () => document.removeEventListener('click', notice, true)
}

/** Whether this page was left by one of its links before. */
export function hasOpenedLink(): boolean {
  return readOpened(history.state) !== undefined
}

/** The link by which this page was left before, if it is drawn. */
export function openedLink(): Element | undefined {
  const opened = readOpened(history.state)
  return opened && (alike(opened.href)[opened.nth] ?? alike(opened.href)[0])
}

function alike(href: string): Element[] {
  return [...document.querySelectorAll('main a[href]')].filter((link) => link.getAttribute('href') === href)
}

function readOpened(state: unknown): Opened | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined
  const opened = state[key]
  if (typeof opened !== 'object' || opened === null || !('href' in opened) || !('nth' in opened)) return undefined
  const { href, nth } = opened
  return typeof href === 'string' && typeof nth === 'number' ? { href, nth } : undefined
}
