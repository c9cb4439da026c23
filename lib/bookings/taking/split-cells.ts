export type Line = { number: number; text: string; cells: string[] }

/**
 * Splits a pasted table into lines and cells: at tabs where there are any, else at semicolons, else at commas. With
 * `keepsNames`, a comma before a space belongs to its cell, as in "Ash, Amy".
 */
export function splitCells(pasted: string, { keepsNames = false } = {}): Line[] {
  const lines = pasted.split(/\r\n|\r|\n/).map((text, index) => ({ number: index + 1, text: text.trim() }))
  const separator = ['\t', ';', ','].find((mark) => pasted.includes(mark)) ?? '\t'
  return lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, cells: cellsOf(line.text, separator, keepsNames).map((cell) => cell.trim()) }))
}

/** A cell in double quotes may hold the separator; two quotes inside it are one. */
function cellsOf(text: string, separator: string, keepsNames: boolean): string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (isQuoted && mark === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (mark === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (mark === separator && !isQuoted && !(keepsNames && mark === ',' && text.charAt(at + 1) === ' ')) {
      cells.push(cell)
      cell = ''
    } else cell += mark
  }
  return [...cells, cell]
}
