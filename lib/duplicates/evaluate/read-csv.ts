import { delimiterOf } from '../../imports/sources/csv-rows.ts'

/** The rows of a CSV file by the names in its header. Quoted fields may hold delimiters, quotes and line breaks. */
export function readCsv(text: string): { columns: string[]; rows: Record<string, string>[] } {
  const bare = text.replace(/^\uFEFF/, '')
  const [heading = [], ...lines] = splitCsv(bare, delimiterOf(bare)).filter((fields) => fields.some(isFilled))
  const columns = heading.map((name) => name.trim())
  const rows = lines.map((fields) => Object.fromEntries(columns.map((name, index) => [name, readCell(fields[index])])))
  return { columns, rows }
}

function isFilled(field: string): boolean {
  return field.trim() !== ''
}

/** Programs write numeric columns with gaps as 4011.0, and nan for a gap. */
function readCell(field = ''): string {
  const value = field.trim()
  if (/^(nan|nat|none)$/i.test(value)) return ''
  return value.replace(/^(\d+)\.0$/, '$1')
}

function splitCsv(text: string, delimiter: string): string[][] {
  const field = cellBefore(delimiter)
  const lines: string[][] = []
  let line: string[] = []
  while (field.lastIndex < text.length) {
    const [, quoted, quotedEnd, plain, plainEnd] = field.exec(text) ?? []
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if ((quotedEnd ?? plainEnd) === delimiter && field.lastIndex < text.length) continue
    lines.push(line)
    line = []
  }
  return lines
}

/** A field, quoted (spaces before the quote are ignored) or plain, and the delimiter after it. */
function cellBefore(delimiter: string): RegExp {
  const end = `(${delimiter}|\\r\\n|\\n|\\r|$)`
  return new RegExp(`[ ]*"((?:[^"]|"")*)"[ ]*${end}|([^${delimiter}\\r\\n]*)${end}`, 'gy')
}
