import { formatMoment } from '#lib/core/dates.ts'
import { valueLabel } from '#lib/records/merge/merge-fields.ts'
import type { FieldChange } from '#lib/records/merge/plan-changes.ts'
import { isColumn } from '#lib/records/merge/split-changes.ts'

/** "before → after"; for an encrypted value only that it was taken over. */
export function showValue(name: string, { before, after }: FieldChange): string {
  if (!isColumn(name)) return 'taken over, encrypted'
  return `${inWords(name, before)} → ${inWords(name, after)}`
}

function inWords(name: string, value: string | boolean | null): string {
  if (value === null) return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return name === 'createdAt' ? formatMoment(new Date(value)) : valueLabel(name, value)
}
