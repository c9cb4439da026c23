import type { PlainDate } from '../core/plain-date.ts'
import type { Db, Trx } from '../db/types.ts'
import type { Keyring } from './vault/vault.ts'

/** A domain's personal data: the columns that hold a person's id, how to export it and how to erase it. */
export type PersonalData = {
  claims: readonly Claim[]
  /** Columns sealed by the vault, so that key rotation can seal them again. */
  sealed?: readonly SealedColumns[]
  /** Everything kept about one person. `userIds` holds their id and the ids merged into it. */
  export?: (db: Db, input: ExportInput) => Promise<ExportSection[]>
  /** Erases one person and returns what was erased, what was kept and why. A dry run calls this and rolls back. */
  erase?: (trx: Trx, input: EraseInput) => Promise<ErasureEntry[]>
}

/** A column that holds a person's id, and how its rows behave in a merge. */
export type Claim = MovingClaim | StayingClaim | RejoinedClaim

type Place = {
  table: string
  column: string
  /** For columns that keep an id after the person's row is gone. */
  hasForeignKey?: false
}

/** Rows about the person: a merge moves them to the survivor, undoing it moves them back. */
export type MovingClaim = Place & {
  onMerge: 'move'
  /** The rows' name in a sentence, such as "bookings". */
  rows: string
  /** SQL over the table's columns that describes one row in a few words. Never an encrypted value. */
  line: string
  /** Columns unique together with the person's id: a row stays behind when the survivor already has one like it. */
  twins?: readonly string[]
}

/** Rows about what a person did, or rows true only of the one record: a merge leaves them. */
export type StayingClaim = Place & { onMerge: 'stay'; why: string }

/** Rows that need code of their own in a merge, such as pairs of people. */
export type RejoinedClaim = Place & {
  onMerge: 'rejoin'
  rows: string
  /** Returns, as JSON, everything `separate` needs to put the rows back. */
  rejoin: (trx: Trx, pair: MergedPair) => Promise<unknown>
  separate: (trx: Trx, pair: MergedPair, kept: unknown) => Promise<void>
}

export type MergedPair = { survivorId: string; mergedId: string }

/** `id` is the uuid column that each sealed value is bound to. */
export type SealedColumns = { table: string; id: string; columns: readonly string[] }

export type ExportInput = {
  userIds: string[]
  keyring: Keyring
  /** `office` includes more than the customer's own portal shows. */
  audience: 'office' | 'person'
  /** Whether to open sealed values, which an admin asks for with a reason. */
  withSealed: boolean
}

/** One heading of the export with its rows. Keys are camelCase; money and dates are strings. */
export type ExportSection = {
  name: string
  title: string
  rows: Record<string, string | number | boolean | null>[]
}

export type EraseInput = {
  /** The person's id and the ids merged into it. */
  userIds: string[]
  /** Every email address they had, normalised. */
  emails: string[]
  /** Every full name they had, in lower case. */
  names: string[]
  /** Replaces their name from now on. */
  pseudonym: Pseudonym
  keyring: Keyring
  now: Date
}

export type Pseudonym = { firstName: string; lastName: string }

/** One line of the erasure ledger: how many rows of a table were deleted, blanked or kept. */
export type ErasureEntry = {
  table: string
  rows: number
  fate: 'deleted' | 'blanked' | 'kept'
  /** What the rows hold and, when kept, the legal ground. */
  reason: string
  /** The last day the rows are kept; null when kept for ever or not kept. */
  until: PlainDate | null
}
