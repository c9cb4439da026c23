import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listLateRegisters } from './list-late-registers.ts'

const now = new Date('2026-12-08T12:00:00Z')

test('listLateRegisters holds own registers of the last week that are not handed in, oldest first', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const make = async (firstDay: string, over: object = {}, teacher = instructorId) => {
    const id = await makeSession(trx, { firstDay, instructorId: teacher })
    await trx
      .updateTable('courseSessions')
      .set({ seatsTaken: 1, ...over })
      .where('id', '=', id)
      .execute()
    return id
  }
  const late = await make('2026-12-07')
  const oldest = await make('2026-12-01')
  await make('2026-11-30')
  await make('2026-12-08')
  await make('2026-12-06', { submittedAt: now })
  await make('2026-12-06', { seatsTaken: 0 })
  const other = await make('2026-12-06', {}, await makeStaff(trx, 'instructor'))

  const ids = async (actor: Parameters<typeof listLateRegisters>[1]) =>
    (await listLateRegisters(trx, actor, now)).map(({ id }) => id)
  expect(await ids(asInstructor(instructorId))).toEqual([oldest, late])
  expect(await ids(asAdmin())).toEqual([oldest, other, late])
})
