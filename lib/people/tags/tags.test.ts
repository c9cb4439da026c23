import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { ensureTag } from './ensure-tag.ts'
import { listTags, listTagsOf } from './list-tags.ts'
import { tagPerson, untagPerson } from './tag-person.ts'

const admin = asAdmin()

async function logged(trx: Trx, userId: string) {
  const rows = await trx
    .selectFrom('userActivityLogs')
    .select(['activityType', 'activityDescription'])
    .where('userId', '=', userId)
    .where('activityType', 'like', 'tag.%')
    .orderBy('createdAt')
    .execute()
  return rows.map((row) => `${row.activityType}: ${row.activityDescription}`)
}

test('a tag is put on and taken away once, and both are recorded', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const tag = await ensureTag(trx, admin, { name: 'School' })
  expect(await ensureTag(trx, admin, { name: 'sCHOOL' })).toEqual(tag)

  expect(await tagPerson(trx, admin, { userId, tagId: tag.id })).toBe(true)
  expect(await tagPerson(trx, admin, { userId, tagId: tag.id })).toBe(false)
  expect(await listTagsOf(trx, admin, userId)).toEqual([tag])
  expect(await untagPerson(trx, admin, { userId, tagId: tag.id })).toBe(true)
  expect(await untagPerson(trx, admin, { userId, tagId: tag.id })).toBe(false)

  expect(await listTagsOf(trx, admin, userId)).toEqual([])
  expect(await logged(trx, userId)).toEqual(['tag.added: Tagged School', 'tag.removed: Tag School removed'])
})

test('refuses missing people and tags, and the fifty-first tag', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const { id: tagId } = await ensureTag(trx, admin, { name: 'School' })

  await expect(tagPerson(trx, admin, { userId: tagId, tagId })).rejects.toThrow('This person is no longer on record.')
  await expect(tagPerson(trx, admin, { userId, tagId: userId })).rejects.toThrow('This tag no longer exists.')
  for (let place = 0; place < 50; place++)
    await tagPerson(trx, admin, { userId, tagId: (await ensureTag(trx, admin, { name: `t${place}` })).id })
  await expect(tagPerson(trx, admin, { userId, tagId })).rejects.toThrow('more than 50 tags')
})

test('only the office sees or sets tags', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const { id: tagId } = await ensureTag(trx, admin, { name: 'School' })
  await tagPerson(trx, admin, { userId, tagId })

  for (const stranger of [asInstructor(userId), asCustomer(userId)]) {
    expect(await listTags(trx, stranger)).toEqual([])
    expect(await listTagsOf(trx, stranger, userId)).toEqual([])
    await expect(tagPerson(trx, stranger, { userId, tagId })).rejects.toThrow('no longer')
    await expect(untagPerson(trx, stranger, { userId, tagId })).rejects.toThrow('no longer')
  }
  expect(await listTagsOf(trx, admin, userId)).toHaveLength(1)
})

test('two who make one tag at once share it', async ({ ownDb }) => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, place) =>
      inTransaction(ownDb, (trx) => ensureTag(trx, admin, { name: place % 2 ? 'VIP' : 'vip' })),
    ),
  )
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
})
