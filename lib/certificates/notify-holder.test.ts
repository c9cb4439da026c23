import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCertificate } from '../testing/make/make-certificate.ts'
import { test } from '../testing/test.ts'
import { notifyHolder } from './notify-holder.ts'

const office = asAdmin()
const now = new Date('2026-12-01T17:00:00Z')

const listLetters = (trx: Trx) =>
  trx
    .selectFrom('messages')
    .select(['userId', 'bodyText', 'relatedEntityId'])
    .where('template', '=', 'certificate.issued')
    .execute()

test('notifyHolder writes once to the holder that the certificate is ready', async ({ trx }) => {
  const { id, userId, number } = await makeCertificate(trx)
  await notifyHolder(trx, office, id, now)
  await notifyHolder(trx, office, id, now)

  const letters = await listLetters(trx)
  expect(letters).toMatchObject([{ userId, relatedEntityId: id }])
  expect(letters[0]?.bodyText).toContain(number)
  expect(letters[0]?.bodyText).toContain('29 February 2028')
})

test('notifyHolder writes to nobody for a seat without a person, and to no colleague', async ({ trx }) => {
  const { id, userId } = await makeCertificate(trx)
  await trx.updateTable('certificates').set({ userId: null }).where('id', '=', id).execute()
  await notifyHolder(trx, office, id, now)
  await trx.updateTable('certificates').set({ userId }).where('id', '=', id).execute()
  await trx.updateTable('users').set({ role: 'instructor' }).where('id', '=', userId).execute()
  await notifyHolder(trx, office, id, now)
  expect(await listLetters(trx)).toEqual([])
})
