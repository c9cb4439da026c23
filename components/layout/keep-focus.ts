import { landing } from './landing.ts'
import { type Place, trailOf } from './trail.ts'

const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'

/** Puts the focus near its old place whenever what held it goes from the page. Answers how to stop. */
export function keepFocus(): () => void {
  let last: Element | undefined
  let trail: Place[] = []

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === document.body) return
    last = target
    trail = trailOf(target)
  }
  // Still there a moment later, it was given up by a click beside it and not lost.
  const forget = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return
    setTimeout(() => {
      if (last === target && last && isUsable(last)) last = undefined
    })
  }
  const look = () => {
    if (!last || hasFocus() || isUsable(last)) return
    last = undefined
    const next = nearest(trail) ?? landing(trail)
    next?.focus()
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look)
  })

  document.addEventListener('focusin', remember)
  document.addEventListener('focusout', forget)
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden', 'open'] })
  return () => {
    clearTimeout(timer)
    watch.disconnect()
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

/** What stands in the place of what went, or beside it; nothing where the whole page went. */
function nearest(trail: Place[]): HTMLElement | undefined {
  for (const { box, at } of trail) {
    if (!isUsable(box)) continue
    if (box.matches('main, body') || box.contains(document.querySelector('main'))) return undefined
    if (box instanceof HTMLDetailsElement && !box.open) return box.querySelector('summary') ?? undefined
    const children = [...box.children]
    for (const child of [...children.slice(at), ...children.slice(0, at).reverse()]) {
      const found = [child, ...child.querySelectorAll(focusable)].find((one) => one.matches(focusable) && isUsable(one))
      if (found instanceof HTMLElement) return found
    }
  }
  return undefined
}
