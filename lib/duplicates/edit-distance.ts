/** Letters to change, add, drop or swap with their neighbour to get from one text to the other; gives up beyond `limit`. */
export function editDistance(a: string, b: string, limit = 3): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1

  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = fillLine(a, b, row, above, before)
    if (Math.min(...line) > limit) return limit + 1
    before = above
    above = line
  }
  return above[b.length] ?? limit + 1
}

function fillLine(a: string, b: string, row: number, above: number[], before: number[]): number[] {
  const line = [row]
  for (let column = 1; column <= b.length; column++) {
    const isSame = a[row - 1] === b[column - 1]
    const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    const changed = at(above, column - 1) + (isSame ? 0 : 1)
    const swapped = isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY
    line.push(Math.min(at(above, column) + 1, at(line, column - 1) + 1, changed, swapped))
  }
  return line
}

function at(line: number[], index: number): number {
  return line[index] ?? Number.POSITIVE_INFINITY
}
