/**
 * The number of letters to change, add, drop or swap with a neighbour to turn one text into the other; gives up beyond
 * `limit`.
 */
export function editDistance(a: string, b: string, limit = 3): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1

  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  return distanceOf(a.slice(start, a.length - end), b.slice(start, b.length - end), limit)
}

/** Whether at most this many edits turn one text into the other. */
export function isWithin(edits: number, a: string, b: string): boolean {
  return editDistance(a, b, edits) <= edits
}

/** How many letters both texts begin with. Stops at the end of a text, where the code is NaN, which equals nothing. */
function commonStart(a: string, b: string): number {
  let length = 0
  while (a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function distanceOf(a: string, b: string, limit: number): number {
  let before: number[] = []
  let above: number[] = []
  for (let column = 0; column <= b.length; column++) above.push(column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    if (fillLine(line, { a, b, row, above, before }) > limit) return limit + 1
    before = above
    above = line
  }
  return Math.min(above[b.length] ?? 0, limit + 1)
}

type Rows = { a: string; b: string; row: number; above: number[]; before: number[] }

/** Fills the row for the first `row` letters of a, and returns its smallest number. */
function fillLine(line: number[], { a, b, row, above, before }: Rows): number {
  const letter = a.charCodeAt(row - 1)
  let least = row
  let left = row
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1)
    left = Math.min(left, at(above, column)) + 1
    left = Math.min(left, at(above, column - 1) + (letter === other ? 0 : 1))
    const isSwap = letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other
    if (isSwap) left = Math.min(left, at(before, column - 2) + 1)
    line.push(left)
    if (left < least) least = left
  }
  return least
}

function at(line: number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY
}
