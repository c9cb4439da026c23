import { expect } from 'vitest'
import { hashPassword, isPassword } from '../auth/passwords/password.ts'
import { systemActor } from '../core/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { addStaff } from '../people/staff/add-staff.ts'
import { test } from '../testing/test.ts'
import { keepDemoPassword, listDemoAccounts } from './keep-demo-password.ts'

test('keepDemoPassword gives a new password to the demo accounts, and to nobody else', async ({ ownDb }) => {
  const passwordHash = await hashPassword('the first demo password')
  await inTransaction(ownDb, async (trx) => {
    for (const email of ['admin@demo.example', 'real@acme.example'])
      await addStaff(trx, systemActor('test'), { email, firstName: 'A', lastName: 'B', role: 'admin', passwordHash })
  })

  await keepDemoPassword(ownDb, 'the second demo password')
  const [demo] = await listDemoAccounts(ownDb)
  expect(await isPassword('the second demo password', demo?.passwordHash)).toBe(true)
  const real = await ownDb.selectFrom('users').select('passwordHash').where('email', '=', 'real@acme.example').execute()
  expect(real).toEqual([{ passwordHash }])

  await keepDemoPassword(ownDb, 'the second demo password')
  expect(await listDemoAccounts(ownDb)).toEqual([demo])
})
