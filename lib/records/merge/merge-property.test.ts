import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { settleBooking } from '../../bookings/settle-booking.ts'
import { fromDecimal } from '../../core/money.ts'
import type { Db, Trx } from '../../db/types.ts'
import { refreshFigures } from '../../people/figures/refresh-figures.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { sealedFields } from '../../privacy/sealed/sealed-fields.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { checkRules } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'
import { claims } from './move-records.ts'
import { openField } from './take-sealed.ts'
import { undoMerge } from './undo/undo-merge.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const word = fc.option(fc.constantFrom('Leeds', 'York', 'Hull'), { nil: null })
const day = fc.option(fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), {
  nil: null,
})

const person = fc.record({
  details: fc.record({ city: word, county: word, companyName: word, mobile: word, notes: word, lastName: word }),
  status: fc.constantFrom('active', 'suspended', 'inactive'),
  flags: fc.record({ marketingConsent: fc.boolean(), smsConsent: fc.boolean(), hasMedicalConditions: fc.boolean() }),
  says: fc.array(
    fc.record({ consent: fc.constantFrom('marketing', 'sms', 'analytics'), granted: fc.boolean(), at: day }),
    { maxLength: 3 },
  ),
  edited: day,
  lastActivityDate: day,
  sealed: fc.dictionary(fc.constantFrom(...sealedFields), fc.constantFrom('one', 'two')),
  notes: fc.nat({ max: 2 }),
  bookings: fc.array(fc.record({ paid: fc.constantFrom('', '40.00', '100.00'), isCertified: fc.boolean() }), {
    maxLength: 2,
  }),
  tags: fc.uniqueArray(fc.constantFrom('VIP', 'Slow payer', 'Trainer')),
})

type Made = typeof person extends fc.Arbitrary<infer T> ? T : never

async function make(trx: Trx, given: Made, sessionId: string): Promise<string> {
  const userId = await makeCustomer(trx)
  const { details, status, flags, says, edited, lastActivityDate, sealed } = given
  const origin = edited && { at: edited.toISOString(), source: 'portal' }
  const origins = Object.fromEntries(origin ? Object.keys({ ...details, ...sealed }).map((name) => [name, origin]) : [])
  const fieldOrigins = JSON.stringify(origins)
  await trx
    .updateTable('users')
    .set({ ...details, ...flags, status, lastActivityDate })
    .where('id', '=', userId)
    .execute()
  await trx.updateTable('users').set({ fieldOrigins }).where('id', '=', userId).execute()
  await keepSealed(
    trx,
    keyring,
    sealedFields.flatMap((field) => (sealed[field] ? [{ userId, field, value: sealed[field] }] : [])),
  )
  for (const { consent, granted, at } of says)
    await sql`insert into consent_events (user_id, consent, granted, source, created_at)
      values (${userId}, ${consent}, ${granted}, 'portal', coalesce(${at}::timestamptz, now()))`.execute(trx)
  for (let note = 0; note < given.notes; note++)
    await trx.insertInto('userNotes').values({ userId, noteContent: 'Rings back' }).execute()
  for (const { paid, isCertified } of given.bookings) {
    const { bookingId } = await makeBooking(trx, { bookerId: userId, sessionId })
    if (paid)
      await settleBooking(trx, asAdmin(), { bookingId, amount: fromDecimal(paid), method: 'card', status: 'succeeded' })
    if (isCertified) await certify(trx, bookingId)
  }
  for (const name of given.tags)
    await sql`insert into user_tags (user_id, tag_id) select ${userId}, id from tags where name = ${name}`.execute(trx)
  await refreshFigures(trx, [userId])
  return userId
}

async function certify(trx: Trx, bookingId: string): Promise<void> {
  await sql`
    insert into certificates (number, attendee_id, user_id, course_id, holder_name, issued_on, expires_on, status)
    select 'RFT-C-' || seat.id, seat.id, seat.user_id, bookings.course_id, 'Ada Khan', '2026-12-01', '2029-12-01', 'current'
    from booking_attendees seat join bookings on bookings.id = seat.booking_id where bookings.id = ${bookingId}`.execute(
    trx,
  )
}

/** Everything about these people except version counters and the log. */
async function picture(db: Db, ids: string[]): Promise<unknown> {
  const tables = claims.filter(({ onMerge, hasForeignKey }) => onMerge !== 'stay' && hasForeignKey !== false)
  const rows: Record<string, unknown> = {}
  for (const { table, column } of tables) {
    const found = await sql<{ row: string }>`
      select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${sql.table(table)} t
      where t.${sql.ref(column)} = any(${ids}::uuid[]) order by 1`.execute(db)
    rows[`${table}.${column}`] = found.rows
  }
  const people = await sql<{ row: string }>`
    select (to_jsonb(users) - 'version' - 'updated_at')::text as row from users where id = any(${ids}::uuid[]) order by 1`.execute(
    db,
  )
  const sealed = await Promise.all(ids.flatMap((id) => sealedFields.map((field) => openField(db, keyring, id, field))))
  return { rows, people: people.rows, sealed }
}

test('a merge and its undo leave everyone as before', { timeout: 120_000 }, async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  await trx.updateTable('courseSessions').set({ capacity: 500 }).where('id', '=', sessionId).execute()
  await sql`insert into tags (name) values ('VIP'), ('Slow payer'), ('Trainer')`.execute(trx)
  const cast = fc.array(person, { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(cast, async (given) => {
      const ids: string[] = []
      for (const one of given) ids.push(await make(trx, one, sessionId))
      const before = await picture(trx, ids)

      const [survivorId = '', ...mergeIds] = ids
      const done = await mergePeople(trx, asAdmin(), { survivorId, mergeIds, keyring })
      expect((await checkRules(trx)).filter(({ broken }) => broken > 0)).toEqual([])
      const report = await undoMerge(trx, asAdmin(), { mergeId: done?.mergeId ?? '', keyring })

      expect(report).toMatchObject({ kept: [], cannot: [] })
      expect(await picture(trx, ids)).toEqual(before)
    }),
    { numRuns: 10 },
  )
})
