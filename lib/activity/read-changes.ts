import { z } from 'zod'

const changes = z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() }))

export type FieldChange = { name: string; field: string; before: string; after: string }

/** Reads a log row's changes for people: each field's name, its label or name in words, and its old and new value. */
export function readChanges(stored: unknown, labels: Record<string, string> = {}): FieldChange[] {
  const parsed = changes.safeParse(stored)
  if (!parsed.success) return []
  return Object.entries(parsed.data).map(([field, { before, after }]) => ({
    name: field,
    field: labels[field] ?? inWords(field),
    before: show(before),
    after: show(after),
  }))
}

/** "companyName" → "Company name", "renewal_reminders" → "Renewal reminders". */
function inWords(field: string): string {
  const words = field
    .replaceAll('_', ' ')
    .replaceAll(/([A-Z]|\d+)/g, ' $1')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
