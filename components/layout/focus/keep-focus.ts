import { landing } from './landing.ts'
import { type Place, trailOf } from './trail.ts'

const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'

/** Moves the focus nearby when the focused element leaves the page. Returns a function that stops this. */
export function keepFocus(): () => void {
  let last: Element | undefined
  let trail: Place[] = []
  let isPointing = false

  const notice = ({ type }: Event) => {
    isPointing = type === 'pointerdown'
  }
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === document.body) return
    last = target
    trail = trailOf(target)
  }
  // If the element is still there a moment later, a click beside it took the focus.
  const forget = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return
    setTimeout(() => {
      if (last === target && last && isUsable(last)) last = undefined
    })
  }
  const look = () => {
    if (!last || hasFocus() || isUsable(last)) return
    last = undefined
    // Only for the keyboard: moving the page under a finger or a mouse is in the way.
    if (isPointing) return
    const beside = nearest(trail)
    const next = beside ?? landing(trail)
    next?.focus({ preventScroll: true })
    beside?.scrollIntoView({ block: 'nearest' })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look)
  })

  document.addEventListener('pointerdown', notice, true)
  document.addEventListener('keydown', notice, true)
  document.addEventListener('focusin', remember)
  document.addEventListener('focusout', forget)
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden', 'open'] })
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('pointerdown', notice, true)
    document.removeEventListener('keydown', notice, true)
    document.removeEventListener('focusin', remember)
    document.removeEventListener('focusout', forget)
  }
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body
}

function isUsable(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled')
}

/** The element in place of the removed one, or beside it; undefined if the whole page went. */
function nearest(trail: Place[]): HTMLElement | undefined {
  for (const { box, at } of trail) {
    if (!isUsable(box)) continue
    if (box.matches('main, body') || box.contains(document.querySelector('main'))) return undefined
    if (box instanceof HTMLDetailsElement && !box.open) return box.querySelector('summary') ?? undefined
    const children = [...box.children]
    const found = children.slice(at).flatMap(stops)[0] ?? children.slice(0, at).flatMap(stops).at(-1)
    if (found) return found
  }
  return undefined
}

/** Every focusable element in a part of the page, itself included. */
function stops(part: Element): HTMLElement[] {
  return [part, ...part.querySelectorAll(focusable)]
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => one.matches(focusable) && isUsable(one))
}
