import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { updatePerson } from '../../people/update-person.ts'
import { asAdmin } from '../../testing/actors.ts'
import { findUser } from '../../testing/find-user.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { findParticipants, linkSeats } from './find-participants.ts'
import { findPeople } from './find-people.ts'
import { judgeRows, touchReferences } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { noteChanges } from './note-changes.ts'
import { settle, settlePeople } from './settle.ts'
import { storeRows } from './store-rows.ts'
import { tellActivity } from './tell-activity.ts'
import { weighValues } from './weigh-values.ts'

const now = new Date('2026-11-20T12:00:00Z')
const later = { createdAt: '2024-03-01' }

async function settleRecords(trx: Trx, records: object[]) {
  return settle(trx, { runId: await stageRecords(trx, records), keyring, now })
}

/** As far as every record has its verdict. */
async function judge(trx: Trx, records: object[]): Promise<string> {
  const runId = await stageRecords(trx, records)
  await matchRows(trx, runId)
  await touchReferences(trx)
  await judgeRows(trx)
  await storeRows(trx, runId)
  return runId
}

/** As far as it is known what each person shall look like. */
async function weigh(trx: Trx, records: object[]): Promise<string> {
  const runId = await judge(trx, records)
  await findPeople(trx)
  await findParticipants(trx)
  await weighValues(trx)
  return runId
}

const seat = (firstName: string, email: string) => ({ firstName, lastName: 'Fox', email })

test('findParticipants lays out every seat, and makes people of the addresses that only a seat names', async ({
  trx,
}) => {
  await makeCustomer(trx, { email: 'cat@acme.example' })
  const participants = [seat('Cat', 'cat@acme.example'), seat('Dan', 'dan@acme.example')]
  await judge(trx, [legacyRecord('A1', 'Ann', { participants, numberOfParticipants: 3 })])
  await findPeople(trx)
  await findParticipants(trx)

  const seats = sql`select seat_number, first_name, email, booker_email from ${temp.seats} order by seat_number`
  const booker = { bookerEmail: 'ann@acme.example' }
  expect((await seats.execute(trx)).rows).toEqual([
    { seatNumber: 1, firstName: 'Cat', email: 'cat@acme.example', ...booker },
    { seatNumber: 2, firstName: 'Dan', email: 'dan@acme.example', ...booker },
    { seatNumber: 3, firstName: null, email: null, ...booker },
  ])
  const people = sql`select email, is_new from ${temp.participants} order by email`
  expect((await people.execute(trx)).rows).toEqual([{ email: 'dan@acme.example', isNew: true }])
})

test('weighValues wants the newest value of each field, and noteChanges keeps what it replaces', async ({ trx }) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann', {}, { phone: '07400 111111', company: 'Acme' })])
  const runId = await weigh(trx, [legacyRecord('A2', 'Ann', later, { phone: '07400 222222' })])
  const desired = sql`select is_new, phone, company_name, first_name from ${temp.desired}`
  expect((await desired.execute(trx)).rows).toEqual([
    { isNew: false, phone: '+447400222222', companyName: 'Acme', firstName: 'Ann' },
  ])

  await noteChanges(trx, runId)
  const noted = trx.selectFrom('importUserChanges').select(['before', 'after']).where('runId', '=', runId)
  expect(await noted.execute()).toMatchObject([
    {
      before: { phone: { values: { phone: '+447400111111' }, isBase: false } },
      after: { phone: { values: { phone: '+447400222222' } } },
    },
  ])
  expect(Object.keys(Object((await noted.executeTakeFirstOrThrow()).before))).not.toContain('companyName')
})

test('weighValues leaves an edit by hand that is newer than the records, and noteChanges keeps an older one as the base', async ({
  trx,
}) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann', {}, { phone: '07400 111111' })])
  const userId = (await findUser(trx, 'ann@acme.example'))?.id ?? ''
  const edit = (mobile: string, at: string) =>
    updatePerson(trx, asAdmin(), { userId, fields: { phone: mobile } }, new Date(at))
  await edit('07400 999999', '2025-01-01T10:00:00Z')
  await weigh(trx, [legacyRecord('A2', 'Ann', later, { phone: '07400 222222' })])
  const desired = sql`select phone from ${temp.desired}`
  expect((await desired.execute(trx)).rows).toEqual([{ phone: '+447400999999' }])

  const runId = await weigh(trx, [legacyRecord('A3', 'Ann', { createdAt: '2025-06-01' }, { phone: '07400 333333' })])
  expect((await desired.execute(trx)).rows).toEqual([{ phone: '+447400333333' }])
  await noteChanges(trx, runId)
  const noted = trx.selectFrom('importUserChanges').select('before').where('runId', '=', runId)
  expect(await noted.execute()).toMatchObject([
    { before: { phone: { values: { phone: '+447400999999' }, isBase: true } } },
  ])
})

test('settlePeople makes people, bookings, seats and money, and linkSeats links each seat to its person', async ({
  trx,
}) => {
  const participants = [seat('Ann', 'ann@acme.example'), seat('Dan', 'dan@acme.example')]
  const runId = await judge(trx, [legacyRecord('A1', 'Ann', { participants }, { lastName: 'Fox' })])
  expect(await settlePeople(trx, { runId, keyring, now })).toEqual({ usersCreated: 2, usersUpdated: 0 })

  const seats = await trx
    .selectFrom('bookingAttendees')
    .innerJoin('users', 'users.id', 'bookingAttendees.userId')
    .select('users.email')
    .orderBy('seatNumber')
    .execute()
  expect(seats).toEqual([{ email: 'ann@acme.example' }, { email: 'dan@acme.example' }])
  expect(await findUser(trx, 'ann@acme.example')).toMatchObject({ totalBookings: 1, totalSpent: '100.00' })
  expect(await trx.selectFrom('payments').select('amount').execute()).toEqual([{ amount: '100.00' }])

  await sql`update ${temp.seats} set user_id = null`.execute(trx)
  await linkSeats(trx)
  const linked = sql`select count(distinct user_id)::int as people from ${temp.seats}`
  expect((await linked.execute(trx)).rows).toEqual([{ people: 2 }])
})

test('settle is the same when it is done again, and tellActivity logs each person once', async ({ trx }) => {
  const records = [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Ann', later, { firstName: 'Anna' })]
  expect(await settleRecords(trx, records)).toEqual({ usersCreated: 1, usersUpdated: 0, profilesMerged: 1 })
  const logged = trx.selectFrom('userActivityLogs').select(['activityType', 'activityDescription', 'details'])
  expect(await logged.orderBy('activityType').execute()).toMatchObject([
    {
      activityType: 'profile.merged',
      activityDescription: 'Joined from 2 legacy records',
      details: { records: 2, lost: { name: ['Ann Lee'] } },
    },
    { activityType: 'user.created', activityDescription: 'Came in with the legacy import: 2 bookings' },
  ])

  expect(await settleRecords(trx, records)).toEqual({ usersCreated: 0, usersUpdated: 0, profilesMerged: 0 })
  expect(await logged.execute()).toHaveLength(2)
})

test('tellActivity names the fields that an import changed, with both values', async ({ trx }) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann', {}, { phone: '07400 111111' })])
  const runId = await weigh(trx, [legacyRecord('A2', 'Ann', later, { phone: '07400 222222' })])
  await noteChanges(trx, runId)
  expect(await tellActivity(trx, runId)).toEqual({ profilesMerged: 1 })

  const logged = trx.selectFrom('userActivityLogs').select(['activityDescription', 'changes'])
  expect(await logged.where('activityType', '=', 'user.updated').execute()).toMatchObject([
    {
      activityDescription: 'Enriched by the legacy import: 1 booking',
      changes: { phone: { before: '+447400111111', after: '+447400222222' } },
    },
  ])
})
