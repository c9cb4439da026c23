import type { Db } from '../db/types.ts'
import { type Keyring, LockedValue, open } from './vault.ts'

/** Whether the keys at hand open what is stored: a look at the newest sealed value of each of two fields. */
export async function keysOpen(db: Db, keyring: Keyring): Promise<boolean> {
  const rows = await db
    .selectFrom('userSensitive')
    .select(['userId', 'emergencyContactName', 'medicalNotes'])
    .where((row) => row.or([row('emergencyContactName', 'is not', null), row('medicalNotes', 'is not', null)]))
    .orderBy('userId', 'desc')
    .limit(1)
    .execute()
  return rows.every(
    ({ userId, emergencyContactName, medicalNotes }) =>
      opens(keyring, 'emergency_contact_name', userId, emergencyContactName) &&
      opens(keyring, 'medical_notes', userId, medicalNotes),
  )
}

function opens(keyring: Keyring, column: string, rowId: string, sealed: Buffer | null): boolean {
  if (!sealed) return true
  try {
    open(keyring, { table: 'user_sensitive', column, rowId }, sealed)
    return true
  } catch (error) {
    if (error instanceof LockedValue) return false
    throw error
  }
}
