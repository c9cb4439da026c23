import { fieldNames, spell } from './people/people-fields.ts'

export const runKinds = ['legacy', 'people'] as const

export const runKindLabels = { legacy: 'Bookings', people: 'People' } as const

export const runStates = ['running', 'finished', 'interrupted', 'failed', 'undone'] as const

export const runStateLabels = {
  running: 'Running',
  finished: 'Finished',
  interrupted: 'Interrupted',
  failed: 'Failed',
  undone: 'Undone',
} as const

export const runStateTones = {
  running: 'needs',
  finished: 'good',
  interrupted: 'needs',
  failed: 'danger',
  undone: 'quiet',
} as const

/** The reasons why a row needs review. */
const reasonLabels: Record<string, string> = {
  missing_email: 'No email address',
  invalid_email: 'Email address not valid',
  invalid_amount: 'Amount not valid',
  invalid_date: 'Date not valid',
  unknown_status: 'Status not known',
  unreadable: 'Not readable',
  reference_conflict: 'Reference used by two people',
  erased_person: 'Person asked to be forgotten',
  unclosed_quote: 'A quote is not closed',
  extra_cells: 'Cells beyond the last heading',
}

const unusable = new Map(
  Object.entries(fieldNames).map(([field, name]) => [`invalid_${spell(field)}`, `${name} not valid`]),
)

/** The reasons in words, with the line where a quote was opened. */
export function reasonsInWords({ reasons, openQuote }: { reasons: string[]; openQuote?: number }): string {
  const words = reasons.map(reasonLabel).join(', ')
  return openQuote ? `${words}: opened on line ${openQuote}` : words
}

/** "invalid_postcode" → "Postcode not valid". */
export function reasonLabel(reason: string): string {
  return reasonLabels[reason] ?? unusable.get(reason) ?? reason
}
