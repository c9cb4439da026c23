/** The rows of a CSV file with a heading, by the names in it. Quoted fields may hold commas, quotes and line breaks. */
export function readCsv(text: string): { columns: string[]; rows: Record<string, string>[] } {
  const [heading = [], ...lines] = splitCsv(text.replace(/^\uFEFF/, ''))
  const columns = heading.map((name) => name.trim())
  const rows = lines
    .filter((fields) => fields.some((field) => field.trim() !== ''))
    .map((fields) => Object.fromEntries(columns.map((name, index) => [name, (fields[index] ?? '').trim()])))
  return { columns, rows }
}

/** A field, quoted (spaces before the quote do not count) or plain, and what ends it. */
const field = /[ \t]*"((?:[^"]|"")*)"[ \t]*(,|\r\n|\n|\r|$)|([^,\r\n]*)(,|\r\n|\n|\r|$)/gy

function splitCsv(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  field.lastIndex = 0
  while (field.lastIndex < text.length) {
    const [, quoted, quotedEnd, plain, plainEnd] = field.exec(text) ?? []
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if ((quotedEnd ?? plainEnd) === ',' && field.lastIndex < text.length) continue
    lines.push(line)
    line = []
  }
  return lines
}
