import type { ExportSection } from './personal-data.ts'

type Cell = string | number | boolean | Date | null

/** A section of an export, with moments as ISO text. */
export function toSection(name: string, title: string, rows: readonly Record<string, Cell>[]): ExportSection {
  return {
    name,
    title,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value]),
      ),
    ),
  }
}
