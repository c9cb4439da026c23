import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Db } from '../db/types.ts'
import { type Keyring, LockedValue, open } from '../privacy/vault/vault.ts'
import type { Person } from './compare/traits.ts'

/**
 * People in the shape for comparing, with their date of birth opened. Merged, erased and missing people are left out.
 */
export async function readPeople(db: Db, keyring: Keyring, ids: string[]): Promise<Person[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('userSensitive', 'userSensitive.userId', 'users.id')
    .select([
      'users.id',
      'users.role',
      'users.email',
      'users.firstName',
      'users.lastName',
      'users.phone',
      'users.mobile',
    ])
    .select(['users.addressLine1', 'users.addressLine2', 'users.city', 'users.county', 'users.postcode'])
    .select(['users.companyName', 'userSensitive.dateOfBirth as sealed'])
    .where('users.id', 'in', ids.length > 0 ? ids : [nobody])
    .where('users.mergedIntoId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('erasures').select('erasures.id').whereRef('erasures.userId', '=', 'users.id'))),
    )
    .where('users.erasedAt', 'is', null)
    .orderBy('users.id')
    .execute()
  return rows.map(({ sealed, ...person }) => ({ ...person, dateOfBirth: openBirth(keyring, person.id, sealed) }))
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** A date that cannot be opened counts as unknown. */
function openBirth(keyring: Keyring, rowId: string, sealed: Buffer | null): string | null {
  if (!sealed) return null
  try {
    return open(keyring, { table: 'user_sensitive', column: 'date_of_birth', rowId }, sealed)
  } catch (error) {
    if (error instanceof LockedValue) return null
    throw error
  }
}

/** The key for hashing dates of birth, derived from the current encryption key; it opens nothing. */
export function birthKeyOf({ current }: Keyring): KeyObject {
  return createSecretKey(createHmac('sha256', current.key).update('dates of birth of duplicates').digest())
}
