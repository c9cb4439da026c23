/** Line ends of any kind in a piece of text; `isAfterReturn` says that the piece before it ended with a return. */
export function countLineEnds(text: string, isAfterReturn: boolean): number {
  const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0
  return isAfterReturn && text.startsWith('\n') ? ends - 1 : ends
}
