import { expect } from 'vitest'
import { toPlainDate } from '../../core/dates.ts'
import { addDays } from '../../core/plain-date.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { qualificationList } from './qualification-list.ts'
import { expiringDays, qualificationStates, stateOfQualification } from './qualification-state.ts'

const now = new Date('2026-11-20T12:00:00Z')
const today = toPlainDate(now)

test('each qualification is listed in exactly the state that stateOfQualification names', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const days = [-1, 0, expiringDays, expiringDays + 1].map((ahead) => addDays(today, ahead))
  for (const [place, expiresOn] of [...days, null].entries())
    await trx
      .insertInto('instructorQualifications')
      .values({ userId, title: `T${place}`, expiresOn })
      .execute()
  await trx.insertInto('instructorQualifications').values({ userId, title: 'T0', expiresOn: days[3] }).execute()

  const all = (await qualificationList.page(trx, asAdmin(), {}, now)).rows
  const byState = await Promise.all(
    qualificationStates.map(async (state) => {
      const { rows } = await qualificationList.page(trx, asAdmin(), { state }, now)
      return [state, rows.map(({ id }) => id)]
    }),
  )
  const named = qualificationStates.map((state) => [
    state,
    all.filter((row) => stateOfQualification(row, today) === state).map(({ id }) => id),
  ])
  expect(byState).toEqual(named)
  expect(named.map(([state, ids]) => [state, ids?.length])).toEqual([
    ['valid', 3],
    ['expiring', 2],
    ['expired', 0],
    ['renewed', 1],
  ])
})
