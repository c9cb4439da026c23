import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { markMerged } from '../merging/mark-merged.ts'
import { ensureTag } from '../tags/ensure-tag.ts'
import { applyTo } from './apply-to.ts'
import type { Picker } from './pick-people.ts'

async function office(trx: Trx): Promise<Picker> {
  const userId = await makeStaff(trx, 'admin')
  return { ...asAdmin(userId), userId }
}

const find = (trx: Trx, id: string) =>
  trx.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('applyTo changes one person by the verb of the record page, and says when nothing had to change', async ({
  trx,
}) => {
  const [actor, userId, other] = [await office(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const consents = { marketingConsent: true, smsConsent: true, newsletterSubscribed: true }
  await trx.updateTable('users').set(consents).execute()
  const untouched = await find(trx, other)
  const twice = async (todo: { verb: string; value: string }) => [
    await applyTo(trx, actor, todo, userId),
    await applyTo(trx, actor, todo, userId),
  ]

  expect(await twice({ verb: 'status', value: 'inactive' })).toEqual([true, false])
  expect(await twice({ verb: 'consent_off', value: 'sms' })).toEqual([true, false])
  expect(await find(trx, userId)).toMatchObject({ ...consents, status: 'inactive', smsConsent: false })
  expect(await twice({ verb: 'consent_off', value: 'marketing' })).toEqual([true, false])
  expect(await twice({ verb: 'consent_off', value: 'newsletter' })).toEqual([true, false])

  const { id: tagId } = await ensureTag(trx, actor, { name: 'VIP' })
  expect(await twice({ verb: 'tag', value: tagId })).toEqual([true, false])
  expect(await trx.selectFrom('userTags').select('userId').execute()).toEqual([{ userId }])
  expect(await twice({ verb: 'untag', value: tagId })).toEqual([true, false])
  expect(await trx.selectFrom('userTags').select('userId').execute()).toEqual([])
  expect(await find(trx, other)).toEqual(untouched)
})

test('applyTo gives no consent, and does nothing it does not know', async ({ trx }) => {
  const [actor, userId] = [await office(trx), await makeCustomer(trx)]
  for (const todo of [
    { verb: 'consent_on', value: 'sms' },
    { verb: 'status', value: 'erased' },
    { verb: 'consent_off', value: 'terms' },
    { verb: 'tag', value: 'VIP' },
  ])
    await expect(applyTo(trx, actor, todo, userId)).rejects.toThrow()
  expect(await find(trx, userId)).toMatchObject({ status: 'active', smsConsent: false, version: 1 })
})

test('applyTo refuses a person who was merged, is gone, or is out of reach', async ({ trx }) => {
  const [actor, userId, survivor] = [await office(trx), await makeCustomer(trx), await makeCustomer(trx)]
  const todo = { verb: 'status', value: 'inactive' }
  const stranger: Picker = { ...actor, role: 'instructor' }
  await expect(applyTo(trx, stranger, todo, userId)).rejects.toThrow('no longer on record')
  await expect(applyTo(trx, actor, todo, crypto.randomUUID())).rejects.toThrow('no longer on record')
  await markMerged(trx, survivor, [userId], new Date())
  await expect(applyTo(trx, actor, todo, userId)).rejects.toThrow('Merged into Ada Khan in the meantime.')
})
