import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry, Pseudonym } from '../privacy/personal-data.ts'

/** Clears the record and deletes the person's contact points, notes and tags. */
export async function erasePerson(trx: Trx, input: EraseInput): Promise<ErasureEntry[]> {
  const ids = input.userIds
  const count = async (query: { executeTakeFirst: () => Promise<{ numDeletedRows: bigint } | undefined> }) =>
    Number((await query.executeTakeFirst())?.numDeletedRows ?? 0)

  const identities = await count(trx.deleteFrom('userIdentities').where('userId', 'in', ids))
  const notes = await count(trx.deleteFrom('userNotes').where('userId', 'in', ids))
  const tags = await count(trx.deleteFrom('userTags').where('userId', 'in', ids))
  const bulk = await count(trx.deleteFrom('bulkResults').where('userId', 'in', ids))
  await emptyRecord(trx, input)

  const gone = { fate: 'deleted', until: null } as const
  return [
    {
      table: 'users',
      rows: ids.length,
      fate: 'blanked',
      reason: 'Name, email, phones, address, company, notes and where each value came from; figures stay',
      until: null,
    },
    { table: 'user_identities', rows: identities, reason: 'Addresses and numbers that lead to this person', ...gone },
    { table: 'user_notes', rows: notes, reason: 'Notes about this person, with every earlier version', ...gone },
    { table: 'user_tags', rows: tags, reason: 'Tags', ...gone },
    { table: 'bulk_results', rows: bulk, reason: 'What changes to many people did to this one', ...gone },
  ]
}

/** Figures and booking dates stay: they belong to the company's accounts. */
async function emptyRecord(trx: Trx, { userIds, pseudonym, now }: EraseInput): Promise<void> {
  await sql`select set_config('react_fast.origins', 'given', true)`.execute(trx)
  await trx
    .updateTable('users')
    .set((row) => ({
      ...nothing(pseudonym),
      version: row('version', '+', 1),
      erasedAt: now,
      updatedAt: now,
    }))
    .where('id', 'in', userIds)
    .execute()
  await sql`select set_config('react_fast.origins', '', true)`.execute(trx)
}

function nothing({ firstName, lastName }: Pseudonym) {
  return {
    email: null,
    firstName,
    lastName,
    phone: null,
    mobile: null,
    addressLine1: null,
    addressLine2: null,
    city: null,
    county: null,
    postcode: null,
    country: 'UK',
    companyName: null,
    companyRole: null,
    companyDepartment: null,
    vatNumber: null,
    status: 'inactive',
    customerType: 'individual',
    lastActivityDate: null,
    marketingConsent: false,
    smsConsent: false,
    newsletterSubscribed: false,
    preferredContactMethod: 'email',
    hasMedicalConditions: false,
    passwordHash: null,
    lastLogin: null,
    failedLoginAttempts: 0,
    accountLockedUntil: null,
    teamRole: null,
    notes: null,
    fieldOrigins: '{}',
  } as const
}
