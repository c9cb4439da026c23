import { type Keyring, open } from '../privacy/vault/vault.ts'
import { type SourceRecord, toSourceRecord } from './sources/source-record.ts'

/** The current text of a stored row: its correction if there is one, otherwise the original. Throws LockedValue. */
export function openRow(
  keyring: Keyring,
  { id, raw, correction }: { id: string; raw: Buffer; correction: Buffer | null },
): SourceRecord {
  const column = correction ? 'correction' : 'raw'
  return toSourceRecord(open(keyring, { table: 'legacy_bookings', column, rowId: id }, correction ?? raw))
}
