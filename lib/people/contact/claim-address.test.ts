import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { createPerson } from '../create-person.ts'
import { addStaff } from '../staff/add-staff.ts'
import { updatePerson } from '../update-person.ts'

const move = (trx: Trx, userId: string, email: string) => updatePerson(trx, asAdmin(), { userId, fields: { email } })
const join = (trx: Trx, email: string) => createPerson(trx, asAdmin(), { email, firstName: 'Ada', lastName: 'Khan' })
const employ = (trx: Trx, email: string) =>
  addStaff(trx, asAdmin(), { email, firstName: '', lastName: '', role: 'instructor', passwordHash: null })

async function outcomes(db: Db, ...works: ((trx: Trx) => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(works.map((work) => inTransaction(db, work)))
  const words = settled.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason))
  return words.map((word) => (word instanceof Refusal ? 'refused' : String(word))).sort()
}

test("someone's older address is refused in words, and stays theirs to go back to", async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { email: 'old@acme.example' }))
  const other = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  await inTransaction(ownDb, (trx) => move(trx, userId, 'new@acme.example'))

  expect(await outcomes(ownDb, (trx) => join(trx, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => employ(trx, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => move(trx, other, 'old@acme.example'))).toEqual(['refused'])
  expect(await outcomes(ownDb, (trx) => move(trx, userId, 'old@acme.example'))).toEqual(['done'])
})

test('when several people take one address at once, one gets it and the others are refused', async ({ ownDb }) => {
  for (let round = 0; round < 5; round++) {
    const email = `wanted${round}@acme.example`
    const one = await inTransaction(ownDb, (trx) => makeCustomer(trx))
    const two = await inTransaction(ownDb, (trx) => makeCustomer(trx))
    const tries = [(trx: Trx) => move(trx, one, email), (trx: Trx) => move(trx, two, email)]

    expect(await outcomes(ownDb, ...tries, (trx) => join(trx, email))).toEqual(['done', 'refused', 'refused'])
  }
})
