import { expect } from 'vitest'
import { peopleList } from '../../people/list/people-list.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { recordListExport } from './record-list-export.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('an export is written down with how many rows it has, without the words that were searched for', async ({
  trx,
}) => {
  await makeCustomer(trx)
  await makeCustomer(trx, { firstName: 'Ben' })
  const columns = ['name', 'email']
  const exported = async (asked: object, actor = asAdmin()) => {
    await recordListExport(trx, actor, peopleList, { columns, ...asked }, now)
    const rows = await trx
      .selectFrom('userActivityLogs')
      .select(['activityDescription', 'details'])
      .where('activityType', '=', 'export.made')
      .where('createdAt', '=', now)
      .orderBy('id', 'desc')
      .execute()
    return rows[0]
  }

  expect(await exported({ q: 'ben', sort: 'name', company: undefined })).toEqual({
    activityDescription: 'List of 1 person exported',
    details: { list: 'people', columns, filters: ['q'] },
  })
  expect(await exported({})).toMatchObject({ activityDescription: 'List of 2 people exported' })
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  expect(await exported({}, stranger)).toMatchObject({ activityDescription: 'List of 0 people exported' })
})
