import { describe, expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import type { Consent } from './consents.ts'
import { dropMergeConsents, endConsents, findEndingConsents } from './strictest-consents.ts'

type Said = { by: 'survivor' | 'merged'; granted: boolean; consent?: Consent }

/** Merges two people with these consent events, in order. Returns the consents that end. */
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

describe('findEndingConsents', () => {
  test('keeps a consent that both gave', async ({ trx }) => {
    const both: Said[] = [
      { by: 'survivor', granted: true },
      { by: 'merged', granted: true },
    ]
    expect(await endingAfter(trx, both)).toEqual([])
  })

  test('ends a consent that either refused, whichever event is newer', async ({ trx }) => {
    const givenLast: Said[] = [
      { by: 'merged', granted: false },
      { by: 'survivor', granted: true },
    ]
    expect(await endingAfter(trx, givenLast)).toEqual(['sms'])
    expect(await endingAfter(trx, givenLast.toReversed())).toEqual(['sms'])
  })

  test('ends a consent that only the merged record gave', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'merged', granted: true }])).toEqual(['sms'])
  })

  test('keeps a consent that only the survivor gave', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'survivor', granted: true }])).toEqual([])
  })

  test('keeps a consent standing on the survivor’s record, until the merged record refused it', async ({ trx }) => {
    expect(await endingAfter(trx, [], ['sms'])).toEqual([])
    expect(await endingAfter(trx, [{ by: 'merged', granted: false }], ['sms'])).toEqual(['sms'])
  })

  test('leaves out a consent that neither gave', async ({ trx }) => {
    expect(await endingAfter(trx, [{ by: 'merged', granted: false }])).toEqual([])
  })

  test('counts only the newest event of each record', async ({ trx }) => {
    const changedMind: Said[] = [
      { by: 'merged', granted: false },
      { by: 'merged', granted: true },
      { by: 'survivor', granted: false },
      { by: 'survivor', granted: true },
    ]
    expect(await endingAfter(trx, changedMind)).toEqual([])
  })

  test('judges each consent by itself', async ({ trx }) => {
    const apart: Said[] = [
      { by: 'survivor', granted: true, consent: 'sms' },
      { by: 'merged', granted: false, consent: 'newsletter' },
    ]
    expect(await endingAfter(trx, apart)).toEqual([])
  })
})

test('endConsents records a refusal by the merge; dropMergeConsents deletes only that', async ({ trx }) => {
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

test('endConsents and dropMergeConsents do nothing without consents', async ({ trx }) => {
  expect(await endConsents(trx, asAdmin(), await makeCustomer(trx), [], new Date())).toEqual([])
  await dropMergeConsents(trx, [])
})
