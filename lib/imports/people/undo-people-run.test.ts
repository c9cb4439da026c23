import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { updatePerson } from '../../people/update-person.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { emailsOf } from '../../testing/find-user.ts'
import { importText, testKeyring } from '../../testing/import-file.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { loadPeople, twoPeople } from '../../testing/people-file.ts'
import { test } from '../../testing/test.ts'
import { undoRun } from '../undo/undo-run.ts'
import { undoPeopleRun } from './undo-people-run.ts'

const undo = (db: Db, runId: string, by = undoPeopleRun) =>
  inTransaction(db, (trx) => by(trx, systemActor('import'), { runId, keyring: testKeyring }))

const idOf = async (db: Db, email: string) =>
  (await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

test('undo removes people not edited since, and the file can be imported again', async ({ ownDb }) => {
  const names = ['ann', 'bob', 'cat', 'dan']
  const file = ['email,mobile', ...names.map((name) => `${name}@acme.example,07400 123 456`)].join('\n')
  const { runId } = await loadPeople(ownDb, file)
  await inTransaction(ownDb, async (trx) => {
    const userId = await idOf(trx, 'bob@acme.example')
    await updatePerson(trx, asAdmin(), { userId, fields: { mobile: '07400 999 999' } })
    await makeBooking(trx, { bookerId: await idOf(trx, 'cat@acme.example') })
  })
  const before = await emailsOf(ownDb)

  expect(await undo(ownDb, runId)).toMatchObject({ restored: 2, kept: 1, cannot: 1 })
  expect(await emailsOf(ownDb)).toEqual(before.filter((email) => !/^(ann|dan)@/.test(email ?? '')))
  await expect(undo(ownDb, runId)).rejects.toThrow('already been undone')
  expect((await loadPeople(ownDb, file)).numbers).toMatchObject({ usersCreated: 2, duplicates: 2 })
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('an instructor cannot undo a run, and a run of bookings needs another command', async ({ ownDb, ownUrl }) => {
  const { runId } = await loadPeople(ownDb, twoPeople)
  const asStranger = inTransaction(ownDb, (trx) =>
    undoPeopleRun(trx, asInstructor(runId), { runId, keyring: testKeyring }),
  )
  await expect(asStranger).rejects.toThrow('There is no such import run.')
  const legacy = await importText(ownDb, ownUrl, [])
  await expect(undo(ownDb, legacy.runId)).rejects.toThrow('imported legacy bookings')
})

test('later legacy bookings leave other fields alone, and their undo restores the rest', async ({ ownDb, ownUrl }) => {
  await loadPeople(ownDb, twoPeople)
  const person = ownDb
    .selectFrom('users')
    .select([
      'firstName',
      'lastName',
      'phone',
      'mobile',
      'companyName',
      'customerType',
      'city',
      'postcode',
      'fieldOrigins',
    ])
    .select('createdAt')
    .where('email', '=', 'zoe@acme.example')
  const before = await person.executeTakeFirstOrThrow()
  const booking = {
    bookingReference: 'X1',
    contactDetails: { firstName: 'Zoey', lastName: 'Lee', email: 'zoe@acme.example' },
    finalAmount: '100.00',
    status: 'PAID',
    createdAt: '2024-02-14',
    updatedAt: '2096-01-01',
  }
  const { runId } = await importText(ownDb, ownUrl, [booking])
  const { firstName, phone, mobile, customerType, city } = await person.executeTakeFirstOrThrow()
  expect({ firstName, phone, mobile, customerType, city }).toEqual({
    firstName: 'Zoey',
    phone: before.phone,
    mobile: before.mobile,
    customerType: 'corporate',
    city: 'Leeds',
  })

  await undo(ownDb, runId, undoRun)
  expect(await person.executeTakeFirstOrThrow()).toEqual(before)
})
