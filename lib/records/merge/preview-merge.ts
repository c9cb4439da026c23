import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Consent } from '../../privacy/consents/consents.ts'
import { type ClaimedRows, listClaimed } from '../../privacy/list-claimed.ts'
import { findDoubts } from './find-doubts.ts'
import { findEnding } from './find-ending.ts'
import { gatherRecords, type MergeInput, nameOfRecord } from './gather-records.ts'
import { claims } from './move-records.ts'
import { readChoices } from './read-choices.ts'
import { type Candidate, type Weighed, weighFields } from './weigh-fields.ts'

export type PreviewedField = {
  field: string
  label: string
  columns: string[]
  isSealed: boolean
  /** The record the value comes from. */
  from: string
  isByHand: boolean
  differs: boolean
  candidates: Candidate[]
}

export type PreviewedRecord = {
  id: string
  name: string
  email: string | null
  createdAt: string
  lastActivityDate: string | null
  totalBookings: number
  totalSpent: string
}

export type MergePreview = {
  survivorId: string
  mergedIds: string[]
  records: PreviewedRecord[]
  fields: PreviewedField[]
  /** Rows that move to the survivor. */
  moves: ClaimedRows[]
  /** Table → number of rows. */
  moved: Record<string, number>
  /** Consents that end because not all records gave them. */
  endingConsents: Consent[]
  /** Evidence against their being one person. */
  doubts: string[]
}

/** The result of a merge, without merging. Undefined if one of the records is missing. */
export async function previewMerge(db: Db, actor: Actor, input: MergeInput): Promise<MergePreview | undefined> {
  const records = await gatherRecords(db, actor, input)
  if (!records) return undefined

  const fields = weighFields(records, readChoices(records, input.fields ?? {}))
  const moves = await listClaimed(db, claims, [...input.mergeIds])
  return {
    survivorId: input.survivorId,
    mergedIds: [...input.mergeIds],
    records: records.map(describe),
    fields: fields.map(({ field, label, columns, sealed, from, isByHand, candidates }) => ({
      field,
      label,
      columns: [...columns, ...sealed],
      isSealed: sealed.length > 0,
      from,
      isByHand,
      candidates,
      differs: differ(candidates, sealed.length > 0),
    })),
    moves,
    moved: Object.fromEntries(moves.map(({ table, count }) => [table, count])),
    endingConsents: await findEnding(db, records),
    doubts: await findDoubts(db, records),
  }
}

function describe(record: Weighed): PreviewedRecord {
  const { id, totalBookings, totalSpent, values } = record
  return {
    id,
    name: nameOfRecord(record),
    totalBookings,
    totalSpent,
    email: textOf(values.email),
    createdAt: String(values.createdAt),
    lastActivityDate: textOf(values.lastActivityDate),
  }
}

/** Encrypted values are not compared: two that are not empty may differ. */
function differ(candidates: readonly Candidate[], isSealed: boolean): boolean {
  const full = candidates.filter(({ isEmpty }) => !isEmpty)
  return isSealed ? full.length > 0 : new Set(candidates.map(({ value }) => value)).size > 1
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
