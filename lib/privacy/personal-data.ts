import type { PlainDate } from '../core/plain-date.ts'
import type { Db, Trx } from '../db/types.ts'
import type { Keyring } from './vault/vault.ts'

/** What a domain knows of people: where their ids stand, how to hand it out, and how to forget it. */
export type PersonalData = {
  claims: readonly Claim[]
  /** Columns whose values the vault sealed for their row, so that they can be sealed again with another key. */
  sealed?: readonly SealedColumns[]
  /** Everything kept about one person. `userIds` are the ids they go by: their own and those merged into it. */
  export?: (db: Db, input: ExportInput) => Promise<ExportSection[]>
  /** Forgets one person and says what went, what stays and why. A dry run is the same, rolled back. */
  erase?: (trx: Trx, input: EraseInput) => Promise<ErasureEntry[]>
}

/** A column that holds the id of a person, and what becomes of its rows when that person is merged into another. */
export type Claim = MovingClaim | StayingClaim | RejoinedClaim

type Place = {
  table: string
  column: string
  /** For columns that outlive whoever they speak of. */
  hasForeignKey?: false
}

/** Rows about the person: they follow to the survivor, and come back when the merge is undone. */
export type MovingClaim = Place & {
  onMerge: 'move'
  /** What the rows are called, such as "bookings". */
  rows: string
  /** SQL over the table's columns: one row in a few words. Never an encrypted value. */
  line: string
  /** Columns that are unique beside the person: a row whose twin the survivor has already stays behind. */
  twins?: readonly string[]
}

/** Rows that say what somebody did, or that were only ever true of the one record. */
export type StayingClaim = Place & { onMerge: 'stay'; why: string }

/** Rows that neither simply move nor stay, such as pairs of people. */
export type RejoinedClaim = Place & {
  onMerge: 'rejoin'
  rows: string
  /** Answers, as JSON, whatever `separate` needs to put the rows back. */
  rejoin: (trx: Trx, pair: MergedPair) => Promise<unknown>
  separate: (trx: Trx, pair: MergedPair, kept: unknown) => Promise<void>
}

export type MergedPair = { survivorId: string; mergedId: string }

/** `id` is the uuid column whose value a sealed value is bound to. */
export type SealedColumns = { table: string; id: string; columns: readonly string[] }

export type ExportInput = {
  userIds: string[]
  keyring: Keyring
  /** The office sees more than the person's own portal shows. */
  audience: 'office' | 'person'
  /** Sealed values are opened only where that was asked for with a reason. */
  withSealed: boolean
}

/** A heading of the export and its rows; keys are camelCase, money and dates are strings. */
export type ExportSection = {
  name: string
  title: string
  rows: Record<string, string | number | boolean | null>[]
}

export type EraseInput = {
  /** The ids the person goes by: their own and those merged into it. */
  userIds: string[]
  /** Every address they were known by, normalised. */
  emails: string[]
  /** Every full name they went by, in lower case. */
  names: string[]
  /** What stands in the place of their name from now on. */
  pseudonym: Pseudonym
  keyring: Keyring
  now: Date
}

export type Pseudonym = { firstName: string; lastName: string }

/** A line of the erasure's ledger: so many rows of a table, and what became of them. */
export type ErasureEntry = {
  table: string
  rows: number
  fate: 'deleted' | 'blanked' | 'kept'
  /** What it is and, where it is kept, on what ground. */
  reason: string
  /** The day until which it is kept; null for ever or where nothing is. */
  until: PlainDate | null
}
