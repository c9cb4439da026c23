import type { ColumnValue, FieldOrigin, MergeableColumn } from '../../people/merging/mergeable-columns.ts'
import type { Consent } from '../../privacy/consents/consents.ts'
import type { Weighed, WeighedField } from './weigh-fields.ts'

/**
 * The change of one column of the survivor; `from` is the record the value came from. Encrypted values are left out.
 */
export type FieldChange = {
  before: ColumnValue
  after: ColumnValue
  originBefore: FieldOrigin | null
  originAfter: FieldOrigin | null
  from: string | null
}

/** Column or encrypted field → its change. */
export type FieldChanges = Record<string, FieldChange>

export const consentColumns = {
  marketing: 'marketingConsent',
  sms: 'smsConsent',
  newsletter: 'newsletterSubscribed',
} as const satisfies Partial<Record<Consent, MergeableColumn>>

/** Every change of the survivor's record that follows from the weighed fields. */
export function planChanges(
  [survivor, ...others]: readonly Weighed[],
  fields: readonly WeighedField[],
  ending: readonly Consent[],
  now: Date,
): FieldChanges {
  if (!survivor) return {}
  const records = [survivor, ...others]
  const chosen = fields.flatMap((field) => changesOf(field, survivor, records, now))
  const consents = Object.entries(consentColumns).flatMap(([consent, column]) =>
    survivor.values[column] && ending.some((ended) => ended === consent) ? [plainChange(survivor, column, false)] : [],
  )
  return Object.fromEntries([...chosen, ...consents, ...momentsOf(survivor, records)])
}

type Change = [string, FieldChange]

function changesOf(field: WeighedField, survivor: Weighed, records: readonly Weighed[], now: Date): Change[] {
  const winner = records.find(({ id }) => id === field.from)
  const isOwn = field.from === survivor.id
  if (!winner || (isOwn && !field.isByHand)) return []
  if (isOwn && field.candidates.every(({ isEmpty }) => isEmpty)) return []

  // A value chosen now beats every older import; a value that was merely the newest keeps its date.
  const at = field.isByHand ? now.toISOString() : field.candidates.find(({ userId }) => userId === winner.id)?.at
  const originAfter = at ? { at, source: 'merge' } : null
  const from = winner.id
  const plain = field.columns.map((column): Change => {
    const values = { before: survivor.values[column], after: winner.values[column] }
    return [column, { ...values, originBefore: survivor.origins[column] ?? null, originAfter, from }]
  })
  const sealed = field.sealed.map((name): Change => {
    const values = { before: null, after: null }
    return [name, { ...values, originBefore: survivor.origins[name] ?? null, originAfter, from }]
  })
  return [...plain, ...sealed]
}

/** Created when the first of them was, last active when the last of them was. */
function momentsOf(survivor: Weighed, records: readonly Weighed[]): Change[] {
  const moments = (column: MergeableColumn) =>
    records
      .map(({ values }) => values[column])
      .filter((value) => typeof value === 'string')
      .toSorted((one, other) => compareMoments(one, other))
  const first = moments('createdAt').at(0)
  const last = moments('lastActivityDate').at(-1)
  return [
    ...(first && first !== survivor.values.createdAt ? [plainChange(survivor, 'createdAt', first)] : []),
    ...(last && last !== survivor.values.lastActivityDate ? [plainChange(survivor, 'lastActivityDate', last)] : []),
  ]
}

/** By milliseconds, then by the text, which holds the microseconds. */
function compareMoments(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other) || one.localeCompare(other)
}

function plainChange(survivor: Weighed, column: MergeableColumn, after: ColumnValue): Change {
  return [column, { before: survivor.values[column], after, originBefore: null, originAfter: null, from: null }]
}
