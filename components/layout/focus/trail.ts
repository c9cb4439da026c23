/** A part of the page, and which of its children the focus was in. */
export type Place = { box: Element; at: number }

/** Everything around an element, from near to far. */
export function trailOf(element: Element): Place[] {
  const box = element.parentElement
  return box ? [{ box, at: [...box.children].indexOf(element) }, ...trailOf(box)] : []
}
