import { openedLink } from './opened-link.ts'

/** How long rows may take to arrive after Back. */
const milliseconds = 3000

const ended = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * After Back, focuses the link by which the page was left and brings it in sight, as soon as it is drawn. Gives up once
 * the person does something else. Returns a function that stops it.
 */
export function returnToLink(): () => void {
  if (tryToReturn()) return () => undefined
  const watch = new MutationObserver(() => tryToReturn() && stop())
  const timer = setTimeout(() => stop(), milliseconds)
  const stop = () => {
    clearTimeout(timer)
    watch.disconnect()
    for (const kind of ended) document.removeEventListener(kind, stop, true)
  }
  for (const kind of ended) document.addEventListener(kind, stop, true)
  watch.observe(document.body, { subtree: true, childList: true })
  return stop
}

function tryToReturn(): boolean {
  const link = openedLink()
  if (!(link instanceof HTMLElement) || !link.checkVisibility()) return false
  link.focus({ preventScroll: true })
  link.scrollIntoView({ block: 'nearest' })
  return document.activeElement === link
}
