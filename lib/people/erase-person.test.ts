import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import type { EraseInput } from '../privacy/personal-data.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeBooking, makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { erasePerson } from './erase-person.ts'
import { addNote } from './notes/add-note.ts'
import { ensureTag } from './tags/ensure-tag.ts'
import { tagPerson } from './tags/tag-person.ts'

const now = new Date('2026-11-21T10:00:00Z')
const pseudonym = { firstName: 'Erased', lastName: '7' }
const note = { type: 'general', content: 'Called', isInternal: true, forInstructors: false, isPinned: false } as const

async function makeKnown(trx: Trx): Promise<string> {
  const userId = await makeCustomer(trx, { companyName: 'Acme' })
  await addNote(trx, asAdmin(), { userId, ...note })
  await tagPerson(trx, asAdmin(), { userId, tagId: (await ensureTag(trx, asAdmin(), { name: 'VIP' })).id })
  await sql`with pick as (insert into people_picks (picked_by, user_ids) values (${userId}, array[${userId}::uuid]) returning id),
    run as (insert into bulk_runs (pick_id, verb, value, started_by) select id, 'tag', 'VIP', ${userId} from pick returning id)
    insert into bulk_results (run_id, user_id, outcome, reason) select id, ${userId}, 'failed', 'No' from run`.execute(
    trx,
  )
  return userId
}

function erase(trx: Trx, userIds: string[]) {
  const input: EraseInput = { userIds, emails: [], names: [], pseudonym, keyring, now }
  return erasePerson(trx, input)
}

test('erasePerson counts what it deletes, of these people alone', async ({ trx }) => {
  const [one, two, other] = [await makeKnown(trx), await makeKnown(trx), await makeKnown(trx)]
  const entries = await erase(trx, [one, two])

  expect(entries.map(({ table, rows, fate, until }) => ({ table, rows, fate, until }))).toEqual([
    { table: 'users', rows: 2, fate: 'blanked', until: null },
    { table: 'user_identities', rows: 2, fate: 'deleted', until: null },
    { table: 'user_notes', rows: 2, fate: 'deleted', until: null },
    { table: 'user_tags', rows: 2, fate: 'deleted', until: null },
    { table: 'bulk_results', rows: 2, fate: 'deleted', until: null },
  ])
  for (const table of ['userIdentities', 'userNotes', 'userTags', 'bulkResults'] as const)
    expect(await trx.selectFrom(table).select('userId').execute()).toEqual([{ userId: other }])
  expect(await trx.selectFrom('users').select('companyName').where('id', '=', other).execute()).toEqual([
    { companyName: 'Acme' },
  ])
})

test('erasePerson leaves a pseudonym and the figures, and nothing that was said of the person', async ({ trx }) => {
  const { bookerId: userId } = await makeBooking(trx)
  const before = await trx.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()
  await trx
    .updateTable('users')
    .set({
      phone: '0113 496 0000',
      city: 'Leeds',
      country: 'IE',
      notes: 'Prefers Saturdays',
      customerType: 'corporate',
      marketingConsent: true,
      smsConsent: true,
      newsletterSubscribed: true,
      preferredContactMethod: 'sms',
      hasMedicalConditions: true,
      failedLoginAttempts: 3,
      passwordHash: '$old',
      teamRole: 'Driver',
    })
    .where('id', '=', userId)
    .execute()
  const { version } = await trx.selectFrom('users').select('version').where('id', '=', userId).executeTakeFirstOrThrow()
  await erase(trx, [userId])

  expect(await trx.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst()).toMatchObject({
    ...pseudonym,
    email: null,
    phone: null,
    city: null,
    country: 'UK',
    notes: null,
    status: 'inactive',
    customerType: 'individual',
    marketingConsent: false,
    smsConsent: false,
    newsletterSubscribed: false,
    preferredContactMethod: 'email',
    hasMedicalConditions: false,
    failedLoginAttempts: 0,
    passwordHash: null,
    teamRole: null,
    fieldOrigins: {},
    totalBookings: before.totalBookings,
    firstBookingDate: before.firstBookingDate,
    erasedAt: now,
    updatedAt: now,
    version: version + 1,
  })
})
