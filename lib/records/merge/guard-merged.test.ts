import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { changeConsent } from '../../people/consents/change-consent.ts'
import { tagPerson } from '../../people/tags/tag-person.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { makeCanaries } from '../../testing/make/make-canaries.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'

/**
 * Guarded table → the values that a second row needs to differ in. The verbs lock the person first; these rows bypass
 * them.
 */
const otherwise: Record<string, Record<string, unknown>> = {
  booking_attendees: { seat_number: 9 },
  bookings: { reference: 'RFT-SECOND' },
  certificates: { number: 'CERT-SECOND', status: 'superseded' },
  consent_events: {},
  messages: {},
  payments: { reference: 'PAY-SECOND' },
  user_notes: {},
  user_tags: {},
}

/** A person with a row in every guarded table. */
function makeHolder(db: Db) {
  return inTransaction(db, async (trx) => {
    const { userId } = await makeCanaries(trx, keyring)
    const tag = await trx.insertInto('tags').values({ name: 'VIP' }).returning('id').executeTakeFirstOrThrow()
    await tagPerson(trx, asAdmin(), { userId, tagId: tag.id })
    await changeConsent(trx, asAdmin(), { userId, consent: 'renewal_reminders', granted: false })
    const letter = { recipient: 'x@acme.example', subject: 'x', bodyText: 'x', bodyHtml: 'x', template: 'free' }
    await trx
      .insertInto('messages')
      .values({ userId, ...letter })
      .execute()
    return userId
  })
}

/** Merges one new record into another, and runs the statement during the merge. */
async function during(db: Db, statement: (mergedId: string) => string) {
  const make = () => inTransaction(db, makeCustomer)
  const [survivorId, mergedId] = [await make(), await make()]
  const write = () => sql.raw(statement(mergedId)).execute(db)
  return runInto(db, (trx) => mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergedId], keyring }), write)
}

const refused = { hasWaited: true, settled: { status: 'rejected', reason: { code: '40001' } } }

test('a row added to a person during their merge is refused by its table', async ({ ownDb }) => {
  const holder = await makeHolder(ownDb)
  for (const [table, values] of Object.entries(otherwise)) {
    const columns = await columnsOf(ownDb, table)
    const made = await during(ownDb, (mergedId) => {
      const row = JSON.stringify({ ...values, ...(columns.includes('id') && { id: mergedId }), user_id: mergedId })
      return `insert into ${table} (${columns}) select ${columns.map((name) => `copy.${name}`)} from (
        select (jsonb_populate_record(one, '${row}')).* from ${table} one where user_id = '${holder}' limit 1
      ) copy`
    })
    expect(made, table).toMatchObject(refused)
  }
})

test('a row moved to a person during their merge is refused by its table', async ({ ownDb }) => {
  const holder = await makeHolder(ownDb)
  for (const table of Object.keys(otherwise)) {
    const given = await during(
      ownDb,
      (mergedId) => `update ${table} set user_id = '${mergedId}' where user_id = '${holder}'`,
    )
    expect(given, table).toMatchObject(refused)
  }
})

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  return rows.map(({ name }) => name)
}
