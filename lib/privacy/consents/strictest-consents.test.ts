import { describe, expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import type { Consent } from './consents.ts'
import { dropMergeConsents, endConsents, findEndingConsents } from './strictest-consents.ts'

type Said = { by: 'survivor' | 'merged'; granted: boolean; consent?: Consent }

/** Joins two people who said this one after the other; answers what must end. */
async function endingAfter(trx: Trx, said: Said[], standing: Consent[] = []): Promise<Consent[]> {
  const [survivorId, mergedId] = [await makeCustomer(trx), await makeCustomer(trx)]
  for (const [index, { by, granted, consent = 'sms' }] of said.entries())
    await trx
      .insertInto('consentEvents')
      .values({
        userId: by === 'survivor' ? survivorId : mergedId,
        consent,
        granted,
        source: 'portal',
        createdAt: new Date(Date.UTC(2026, 0, 1 + index)),
      })
      .execute()
  return findEndingConsents(trx, { survivorId, mergedIds: [mergedId], standing })
}

describe('when records are joined', () => {
  test('what both gave stays', async ({ trx }) => {
    const both: Said[] = [
      { by: 'survivor', granted: true },
      { by: 'merged', granted: true },
    ]
    expect(await endingAfter(trx, both)).toEqual([])
  })

  test('what one of them refused ends, whoever spoke last', async ({ trx }) => {
    const givenLast: Said[] = [
      { by: 'merged', granted: false },
      { by: 'survivor', granted: true },
    ]
    expect(await endingAfter(trx, givenLast)).toEqual(['sms'])
    expect(await endingAfter(trx, givenLast.toReversed())).toEqual(['sms'])
  })

  test('what only the merged record gave ends', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'merged', granted: true }])).toEqual(['sms'])
  })

  test('what only the survivor gave stays', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'survivor', granted: true }])).toEqual([])
  })

  test('what the survivor’s record says is given stays without a word, and ends when the other refused', async ({
    trx,
  }) => {
    expect(await endingAfter(trx, [], ['sms'])).toEqual([])
    expect(await endingAfter(trx, [{ by: 'merged', granted: false }], ['sms'])).toEqual(['sms'])
  })

  test('what nobody gave needs no end', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'merged', granted: false }])).toEqual([])
  })

  test('only the last word of each counts', async ({ trx }) => {
    const changedMind: Said[] = [
      { by: 'merged', granted: false },
      { by: 'merged', granted: true },
      { by: 'survivor', granted: false },
      { by: 'survivor', granted: true },
    ]
    expect(await endingAfter(trx, changedMind)).toEqual([])
  })

  test('consents do not speak for one another', async ({ trx }) => {
    const apart: Said[] = [
      { by: 'survivor', granted: true, consent: 'sms' },
      { by: 'merged', granted: false, consent: 'newsletter' },
    ]
    expect(await endingAfter(trx, apart)).toEqual([])
  })
})

test('an end is written down as a refusal by the merge, and taken back with it alone', async ({ trx }) => {
  const [userId, now] = [await makeCustomer(trx), new Date('2026-11-21T10:00:00Z')]
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const own = await trx
    .insertInto('consentEvents')
    .values({ userId, consent: 'sms', granted: true, source: 'portal' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ids = await endConsents(trx, admin, userId, ['sms', 'marketing'], now)

  const listEvents = () => trx.selectFrom('consentEvents').selectAll().where('id', '!=', own.id).orderBy('id').execute()
  const ended = { userId, granted: false, source: 'merge', actorId: admin.userId, createdAt: now }
  expect(await listEvents()).toMatchObject([
    { ...ended, consent: 'sms' },
    { ...ended, consent: 'marketing' },
  ])

  await dropMergeConsents(trx, [...ids, own.id])
  expect(await listEvents()).toEqual([])
  expect(await trx.selectFrom('consentEvents').select('id').execute()).toEqual([own])
})

test('nothing to end, nothing to take back', async ({ trx }) => {
  expect(await endConsents(trx, asAdmin(), await makeCustomer(trx), [], new Date())).toEqual([])
  await dropMergeConsents(trx, [])
})
