import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findWorkingDays, setWorkingDays } from './set-working-days.ts'

const office = asAdmin()

test('setWorkingDays sets the weekdays, records each change, and forgets them when all are ticked', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  expect(await findWorkingDays(trx, office, userId)).toBeNull()
  await setWorkingDays(trx, office, { userId, weekdays: [5, 1, 1] })
  expect(await findWorkingDays(trx, asInstructor(userId), userId)).toEqual([1, 5])
  await setWorkingDays(trx, office, { userId, weekdays: [1, 5] })
  await setWorkingDays(trx, office, { userId, weekdays: [1, 2, 3, 4, 5, 6, 7] })
  expect(await findWorkingDays(trx, office, userId)).toBeNull()

  const log = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'working_days.changed')
  expect(await log.orderBy('id').execute()).toEqual([
    { changes: { weekdays: { before: 'Any day', after: 'Monday, Friday' } } },
    { changes: { weekdays: { before: 'Monday, Friday', after: 'Any day' } } },
  ])
})

test('setWorkingDays refuses an empty choice, a customer, and every actor but the office', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  await expect(setWorkingDays(trx, office, { userId, weekdays: [] })).rejects.toMatchObject({
    fields: { weekdays: 'Tick at least one day.' },
  })
  await expect(setWorkingDays(trx, asInstructor(userId), { userId, weekdays: [1] })).rejects.toThrow('Only the office')
  const customer = await makeCustomer(trx)
  await expect(setWorkingDays(trx, office, { userId: customer, weekdays: [1] })).rejects.toThrow('No colleague')
  await setWorkingDays(trx, office, { userId, weekdays: [1] })
  expect(await findWorkingDays(trx, asInstructor(await makeStaff(trx, 'instructor')), userId)).toBeNull()
})
