import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { certificateYears, registerYears } from '../privacy/retention/retention-years.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { completeSession } from '../sessions/complete-session.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { storeSetting } from '../testing/make/store-setting.ts'
import { test } from '../testing/test.ts'
import { applyRetention } from './apply-retention.ts'

const now = new Date('2026-11-20T12:00:00Z')
const day = 86_400_000
const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const later = (days: number) => new Date(now.getTime() + days * day)

async function makeHealth(db: Db): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { bookerId } = await makeBooking(trx)
    await keepSealed(trx, keyring, [
      { userId: bookerId, field: 'medicalNotes', value: 'asthma' },
      { userId: bookerId, field: 'dateOfBirth', value: '1990-01-01' },
    ])
    await trx.updateTable('userSensitive').set({ updatedAt: now }).where('userId', '=', bookerId).execute()
    await trx.updateTable('users').set({ hasMedicalConditions: true }).where('id', '=', bookerId).execute()
    return bookerId
  })
}

function vaultOf(db: Db, userId: string) {
  return db
    .selectFrom('userSensitive')
    .innerJoin('users', 'users.id', 'userSensitive.userId')
    .select(['medicalNotes', 'dateOfBirth', 'hasMedicalConditions'])
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
}

test('health data goes 30 days after the last course day, not a day before, and the rest of the vault stays', async ({
  ownDb,
}) => {
  const userId = await makeHealth(ownDb)
  // The course is on 1 December.
  expect(await applyRetention(ownDb, new Date('2026-12-31T12:00:00Z'))).toMatchObject({ health: 0 })
  expect((await vaultOf(ownDb, userId)).medicalNotes).not.toBeNull()

  expect(await applyRetention(ownDb, new Date('2027-01-01T12:00:00Z'))).toMatchObject({ health: 1 })
  const vault = await vaultOf(ownDb, userId)
  expect(vault).toMatchObject({ medicalNotes: null, hasMedicalConditions: false })
  expect(vault.dateOfBirth).not.toBeNull()

  const told = await ownDb
    .selectFrom('userActivityLogs')
    .select(['activityType', 'userId'])
    .where('activityType', 'in', ['sensitive.expired', 'retention.applied'])
    .orderBy('createdAt')
    .execute()
  expect(told.map(({ activityType }) => activityType)).toEqual([
    'retention.applied',
    'sensitive.expired',
    'retention.applied',
  ])
  expect(await ownDb.selectFrom('retentionRuns').select('counts').execute()).toHaveLength(2)
})

test('health data written after the course counts from when it was written', async ({ ownDb }) => {
  const userId = await makeHealth(ownDb)
  await sql`update user_sensitive set updated_at = '2026-12-20T12:00:00Z' where user_id = ${userId}`.execute(ownDb)

  expect(await applyRetention(ownDb, new Date('2027-01-10T12:00:00Z'))).toMatchObject({ health: 0 })
  expect(await applyRetention(ownDb, new Date('2027-01-20T12:00:00Z'))).toMatchObject({ health: 1 })
})

test('sign-ins, links and counters go when their time is over, in batches', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin'))
  const customerId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  await sql`
    insert into user_sessions (id, user_id, kind, created_at, last_activity, expires_at)
    select 'old ' || n, case when n % 2 = 0 then ${userId}::uuid else ${customerId}::uuid end,
      case when n % 2 = 0 then 'staff' else 'portal' end, ${later(-366)}::timestamptz,
      ${later(-366)}::timestamptz, ${later(-365)}::timestamptz from generate_series(1, 1201) n
    union all select 'kept', ${userId}, 'staff', ${later(-400)}, ${later(-364)}, ${later(-363)}
  `.execute(ownDb)
  await sql`
    insert into password_links (id, user_id, purpose, expires_at)
    values ('old', ${userId}, 'reset', ${later(-31)}), ('kept', ${userId}, 'reset', ${later(-29)})
  `.execute(ownDb)
  await sql`
    insert into rate_limits (key, points, expire) values ('old', 1, ${now.getTime() - 1}), ('kept', 1, ${now.getTime() + 1})
  `.execute(ownDb)

  expect(await applyRetention(ownDb, now)).toMatchObject({ sessions: 1201, passwordLinks: 1, counters: 1 })
  for (const table of ['userSessions', 'passwordLinks'] as const)
    expect(await ownDb.selectFrom(table).select('id').execute()).toEqual([{ id: 'kept' }])
  expect(await ownDb.selectFrom('rateLimits').select('key').execute()).toEqual([{ key: 'kept' }])
})

test('expired codes, unfinished sign-ins, kept answers and events are deleted', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin'))
  await sql`
    insert into sign_in_steps (id, user_id, expires_at)
    values ('old', ${userId}, ${later(-1.1)}), ('kept', ${userId}, ${later(-0.9)})
  `.execute(ownDb)
  await sql`
    insert into portal_codes (user_id, purpose, code_hash, new_email, expires_at)
    values (${userId}, 'change_email', 'old', 'new@acme.example', ${later(-1.1)}),
      (${userId}, 'show_details', 'kept', null, ${later(-0.9)})
  `.execute(ownDb)
  await sql`
    insert into idempotency_keys (caller, key_hash, request_hash, created_at)
    select 'key:1', sha256(n::text::bytea), ''::bytea, ${later(-2.1)}::timestamptz from generate_series(1, 501) n
    union all select 'key:kept', ''::bytea, ''::bytea, ${later(-1.9)}
  `.execute(ownDb)
  await sql`
    insert into webhook_events (id, provider, event_id, kind, status, received_at, settled_at, forget_at)
    values (uuidv7(), 'bell', 'old', 'ring', 'settled', ${now}, ${now}, ${later(-0.1)}),
      (uuidv7(), 'bell', 'kept', 'ring', 'settled', ${now}, ${now}, ${later(0.1)})
  `.execute(ownDb)

  expect(await applyRetention(ownDb, now)).toMatchObject({
    signInSteps: 1,
    portalCodes: 1,
    answers: 501,
    webhookEvents: 1,
  })
  expect(await ownDb.selectFrom('webhookEvents').select('eventId').execute()).toEqual([{ eventId: 'kept' }])
  expect(await ownDb.selectFrom('signInSteps').select('id').execute()).toEqual([{ id: 'kept' }])
  expect(await ownDb.selectFrom('portalCodes').select('codeHash').execute()).toEqual([{ codeHash: 'kept' }])
  expect(await ownDb.selectFrom('idempotencyKeys').select('caller').execute()).toEqual([{ caller: 'key:kept' }])
  expect(await applyRetention(ownDb, now)).toMatchObject({ signInSteps: 0, portalCodes: 0, answers: 0 })
})

test('registers and certificates lose their names after the years that were set', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
    await makeBooking(trx, { sessionId })
    await completeSession(trx, systemActor('test'), sessionId, new Date('2026-12-02T12:00:00Z'))
    const seat = await trx.selectFrom('bookingAttendees').select(['id', 'userId']).executeTakeFirstOrThrow()
    const course = await trx.selectFrom('courses').select('id').limit(1).executeTakeFirstOrThrow()
    await trx
      .insertInto('certificates')
      .values({
        number: 'RFT-C-1',
        attendeeId: seat.id,
        userId: seat.userId,
        courseId: course.id,
        holderName: 'Ada Khan',
        issuedOn: '2026-12-01',
        expiresOn: '2029-12-01',
      })
      .execute()
    await storeSetting(trx, registerYears, 1)
    await storeSetting(trx, certificateYears, 2)
  })
  const read = async () => ({
    seat: await ownDb.selectFrom('bookingAttendees').select(['firstName', 'userId']).executeTakeFirst(),
    certificate: await ownDb.selectFrom('certificates').select(['holderName', 'number']).executeTakeFirst(),
  })

  // The certificate still belongs to the seat.
  await applyRetention(ownDb, new Date('2028-01-01T12:00:00Z'))
  expect(await read()).toMatchObject({ seat: { firstName: 'Ada' }, certificate: { holderName: 'Ada Khan' } })

  await applyRetention(ownDb, new Date('2031-12-02T12:00:00Z'))
  expect(await read()).toEqual({
    seat: { firstName: null, userId: null },
    certificate: { holderName: 'No longer kept', number: 'RFT-C-1' },
  })
})
