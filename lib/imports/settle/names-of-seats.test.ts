import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { importText } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'

const email = 'eve@acme.example'

/** A booking of Ann's with a seat for Eve under this name. */
const seats = (reference: string, createdAt: string, firstName: string | null, lastName: string | null = 'Moss') =>
  legacyRecord(reference, 'Ann', {
    createdAt,
    participants: [
      { firstName: 'Ann', lastName: 'Lee' },
      { firstName, lastName, email },
    ],
  })

const eve = async (db: Db) =>
  await db
    .selectFrom('users')
    .select(['firstName', 'lastName', 'totalBookings', 'createdAt', 'lastActivityDate'])
    .where('email', '=', email)
    .executeTakeFirst()

test('a person whom only seats name goes by their newest name, however the records come', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [seats('A1', '2024-02-01', 'Eve'), seats('A2', '2024-03-01', 'Evelyn')])
  expect(await eve(ownDb)).toEqual({
    firstName: 'Evelyn',
    lastName: 'Moss',
    totalBookings: 0,
    createdAt: new Date('2024-02-01'),
    lastActivityDate: new Date('2024-03-01'),
  })
  await importText(ownDb, ownUrl, [seats('A0', '2024-01-01', 'Old')])
  expect(await eve(ownDb)).toMatchObject({ firstName: 'Evelyn', createdAt: new Date('2024-01-01') })
  await importText(ownDb, ownUrl, [seats('A3', '2024-04-01', null, null)])
  expect(await eve(ownDb)).toMatchObject({ firstName: 'Evelyn', lastActivityDate: new Date('2024-04-01') })
  await importText(ownDb, ownUrl, [seats('A4', '2024-05-01', null, 'Moss-Hill')])
  expect(await eve(ownDb)).toMatchObject({ firstName: null, lastName: 'Moss-Hill' })
})

test('the name on a seat of somebody else is not taken for theirs', async ({ ownDb, ownUrl }) => {
  const other = legacyRecord('B1', 'Ben', {
    createdAt: '2024-06-01',
    participants: [{ firstName: 'Ida', lastName: 'Ray', email: 'ida@acme.example' }],
  })
  await importText(ownDb, ownUrl, [seats('A1', '2024-02-01', 'Eve')])
  await importText(ownDb, ownUrl, [other, seats('A2', '2024-01-01', 'Old')])
  expect(await eve(ownDb)).toMatchObject({ firstName: 'Eve', lastName: 'Moss' })
  const ida = ownDb.selectFrom('users').select('firstName').where('email', '=', 'ida@acme.example')
  expect(await ida.executeTakeFirst()).toEqual({ firstName: 'Ida' })
})
