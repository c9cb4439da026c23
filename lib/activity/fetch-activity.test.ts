import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { activityRows } from './activity-rows.ts'
import { fetchActivity } from './fetch-activity.ts'
import { recordActivity } from './record-activity.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('activityRows names the person and who did it, and shows instructors what they did themselves', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx, { firstName: 'Zoë' })
  const adminId = await makeStaff(trx, 'admin', 'Nora')
  await recordActivity(trx, asAdmin(adminId), { type: 'note.added', userId, description: 'Noted' })

  const rows = await activityRows(trx, asAdmin()).where('userActivityLogs.userId', '=', userId).execute()
  expect(rows.filter(({ activityType }) => activityType === 'note.added')).toMatchObject([
    { actorFirstName: 'Nora', actorId: adminId, personFirstName: 'Zoë', isBlanked: false },
  ])
  expect(await activityRows(trx, asInstructor(await makeStaff(trx, 'instructor'))).execute()).toEqual([])
})

test('fetchActivity reads as many entries as are asked for, the latest first', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000)
  const entry = { userId, description: 'Noted' }
  await recordActivity(
    trx,
    asAdmin(),
    { ...entry, type: 'note.added', at: at(1) },
    { ...entry, type: 'note.pinned', at: at(3) },
    { ...entry, type: 'note.edited', at: at(2) },
  )

  const stretch = { cursor: undefined, direction: 'desc', now: at(4) } as const
  const read = async (most: number) =>
    (
      await fetchActivity(
        trx,
        asAdmin(),
        { kinds: ['note.added', 'note.edited', 'note.pinned'], userId },
        { ...stretch, most },
      )
    ).map(({ activityType }) => activityType)
  expect(await read(2)).toEqual(['note.pinned', 'note.edited'])
  expect(await read(9)).toEqual(['note.pinned', 'note.edited', 'note.added'])
})
