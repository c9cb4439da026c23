/** A part of the page, and which of its children held the focus. */
export type Place = { box: Element; at: number }

/** Every ancestor of an element, nearest first. */
export function trailOf(element: Element): Place[] {
  const box = element.parentElement
  return box ? [{ box, at: [...box.children].indexOf(element) }, ...trailOf(box)] : []
}
