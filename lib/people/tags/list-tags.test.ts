import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { ensureTag } from './ensure-tag.ts'
import { listTags, listTagsOf, visibleTags } from './list-tags.ts'
import { tagPerson } from './tag-person.ts'

test('visibleTags, listTags and listTagsOf tell the office alone, by name', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const tag = async (name: string) => (await ensureTag(trx, asAdmin(), { name })).id
  const [vip, angry, late] = [await tag('VIP'), await tag('angry'), await tag('Écoute')]
  await tagPerson(trx, asAdmin(), { userId, tagId: vip })
  await tagPerson(trx, asAdmin(), { userId, tagId: angry })
  await tagPerson(trx, asAdmin(), { userId: other, tagId: late })

  expect((await listTags(trx, asAdmin())).map(({ name }) => name)).toEqual(['angry', 'Écoute', 'VIP'])
  expect((await listTagsOf(trx, asAdmin(), userId)).map(({ name }) => name)).toEqual(['angry', 'VIP'])
  for (const stranger of [asCustomer(userId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await visibleTags(trx, stranger).select('tags.id').execute()).toEqual([])
    expect(await listTags(trx, stranger)).toEqual([])
    expect(await listTagsOf(trx, stranger, userId)).toEqual([])
  }
})
