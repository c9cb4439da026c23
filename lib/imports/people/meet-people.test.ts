import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { createPerson } from '../../people/create-person.ts'
import { updatePerson } from '../../people/update-person.ts'
import { mergePeople } from '../../records/merge/merge-people.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { loadPeople, twoPeople } from '../../testing/people-file.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'

const addresses = async (db: Db) => {
  const people = await db.selectFrom('users').select('email').where('email', 'like', '%@acme.example').execute()
  return people.map(({ email }) => email).sort()
}

test('a person who takes an address during the import keeps it, and the row counts as known', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { email: 'old@acme.example' }))
  const { settled, hasWaited } = await runInto(
    ownDb,
    async (trx) => {
      await updatePerson(trx, asAdmin(), { userId, fields: { email: 'zoe@acme.example', firstName: 'Own' } })
      await createPerson(trx, asAdmin(), { email: 'bob@acme.example', firstName: 'Own', lastName: 'Man' })
    },
    () => loadPeople(ownDb, twoPeople),
  )

  expect(hasWaited).toBe(true)
  expect(settled).toMatchObject({ value: { numbers: { read: 2, usersCreated: 0, duplicates: 2, invalid: 0 } } })
  expect(await addresses(ownDb)).toEqual(['bob@acme.example', 'zoe@acme.example'])
  const names = await ownDb.selectFrom('users').select('firstName').where('email', 'is not', null).execute()
  expect(names).toEqual([{ firstName: 'Own' }, { firstName: 'Own' }])
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('a file with a person being merged makes no second record', async ({ ownDb }) => {
  const survivorId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const mergedId = await inTransaction(ownDb, (trx) => makeCustomer(trx, { email: 'zoe@acme.example' }))
  const { settled } = await runInto(
    ownDb,
    (trx) => mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergedId], keyring }),
    () => loadPeople(ownDb, twoPeople),
  )

  expect(settled).toMatchObject({ value: { numbers: { read: 2, usersCreated: 1, duplicates: 1 } } })
  expect((await ownDb.selectFrom('users').select('id').execute()).length).toBe(3)
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})
