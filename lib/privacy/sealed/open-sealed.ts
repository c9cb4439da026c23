import { type Keyring, LockedValue, open } from '../vault/vault.ts'
import { type SealedField, sealedFieldColumns } from './sealed-fields.ts'

/** An opened value; locked when no key opens it, and then it must not be overwritten. */
export type Opened = { kind: 'open'; value: string | null } | { kind: 'locked' }

type Sealed = { userId: string; field: SealedField; sealed: Buffer | null | undefined }

export function openSealed(keyring: Keyring, { userId, field, sealed }: Sealed): Opened {
  if (!sealed) return { kind: 'open', value: null }
  try {
    const place = { table: 'user_sensitive', column: sealedFieldColumns[field], rowId: userId }
    return { kind: 'open', value: open(keyring, place, sealed) }
  } catch (error) {
    if (error instanceof LockedValue) return { kind: 'locked' }
    throw error
  }
}
