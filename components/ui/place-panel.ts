type Wish = { above?: boolean | undefined; atEnd?: boolean | undefined }

const gap = 4
const margin = 8

/** Puts an open panel where all of it is in sight, even inside a box that scrolls or cuts off its content. */
export function placePanel(button: Element, panel: HTMLElement, wish: Wish): void {
  Object.assign(panel.style, { position: 'fixed', inset: '0 auto auto 0', maxHeight: '' })
  const size = panel.getBoundingClientRect()
  const window = { width: innerWidth, height: innerHeight }
  const { left, top, maxHeight } = placeOf(button.getBoundingClientRect(), size, window, wish)
  Object.assign(panel.style, { left: `${left - size.left}px`, top: `${top - size.top}px`, maxHeight: `${maxHeight}px` })
}

type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }

/** Under the button, or above it where there is more room; never beyond an edge of the window. In CSS pixels. */
export function placeOf(button: Box, panel: Size, window: Size, { above, atEnd }: Wish) {
  const under = window.height - margin - gap - button.bottom
  const over = button.top - gap - margin
  const isAbove = panel.height > (above ? over : under) ? over > under : above === true
  const maxHeight = Math.min(panel.height, isAbove ? over : under)
  const left = atEnd ? button.right - panel.width : button.left
  return {
    left: Math.max(margin, Math.min(left, window.width - margin - panel.width)),
    top: isAbove ? button.top - gap - maxHeight : button.bottom + gap,
    maxHeight,
  }
}
