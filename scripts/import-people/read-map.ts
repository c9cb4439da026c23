import { Refusal } from '../../lib/core/refusal.ts'

/** Reads `email=Email,first_name=Given` as columns by field. Column names may contain commas. */
export function readMap(texts: string[]): Record<string, string> {
  const pairs = texts.flatMap((text) => text.split(/,(?=\s*\w+\s*=)/)).filter((pair) => pair.trim() !== '')
  const map = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const field = pair.slice(0, at).trim()
    const column = pair.slice(at + 1).trim()
    if (at < 0 || !field || !column) throw new Refusal(`--map: ${pair} is not FIELD=COLUMN.`)
    if (map.has(field)) throw new Refusal(`--map: ${field} is given twice.`)
    map.set(field, column)
  }
  return Object.fromEntries(map)
}
