/**
 * Whether a cell over several lines seems to hold part of another row: it has an email address where the rows have one.
 * A stray mark for inches can close a quote, and then nothing else shows that rows were run together.
 */
export function holdsAnotherRow(cells: string[], delimiter: string): boolean {
  return cells.some((cell, at) => {
    const lines = cell.split(/\r\n|\r|\n/)
    if (lines.length === 1) return false
    const [first, last] = [lines[0]?.split(delimiter) ?? [], lines.at(-1)?.split(delimiter) ?? []]
    const isLikeRow = last.length === at + 1
    const isLikeRest = first.length === cells.length - at
    return cells.some((other, place) => {
      if (place === at || !isAddress(other)) return false
      return place < at ? isLikeRow && isAddress(last[place]) : isLikeRest && isAddress(first[place - at])
    })
  })
}

function isAddress(cell = ''): boolean {
  return cell.includes('@')
}
