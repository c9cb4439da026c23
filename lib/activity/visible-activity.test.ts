import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import type { ActivityKind } from './kinds.ts'
import { recordActivity } from './record-activity.ts'
import { visibleActivity } from './visible-activity.ts'

test('visibleActivity shows admins all, instructors their own actions, customers the rows about themselves', async ({
  trx,
}) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const [ines, olga] = [await makeStaff(trx, 'instructor'), await makeStaff(trx, 'admin')]
  const about = (userId: string, type: ActivityKind) => ({ type, userId, description: '' })
  await recordActivity(trx, asAdmin(olga), about(ada, 'tag.added'), about(ines, 'tag.removed'))
  await recordActivity(trx, asInstructor(ines), about(ben, 'note.added'))
  await recordActivity(trx, asCustomer(ada), about(ben, 'note.edited'))

  const all = ['note.added', 'note.edited', 'tag.added', 'tag.removed']
  const seen = async (actor: Actor) => {
    const rows = await visibleActivity(trx, actor).select('activityType').where('activityType', 'in', all).execute()
    return rows.map(({ activityType }) => activityType).sort()
  }
  expect(await seen(asAdmin(olga))).toEqual(all)
  expect(await seen(systemActor('test'))).toEqual(all)
  expect(await seen(asInstructor(ines))).toEqual(['note.added'])
  expect(await seen(asCustomer(ada))).toEqual(['tag.added'])
  expect(await seen(asCustomer(ines))).toEqual(['tag.removed'])
})
