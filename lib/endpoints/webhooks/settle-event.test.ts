import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { test } from '../../testing/test.ts'
import { bell, bellKeyring } from '../../testing/webhooks/bell.ts'
import { keepEvent } from './keep-event.ts'
import { settleEvent } from './settle-event.ts'

const now = new Date('2026-11-30T09:00:00Z')
const read = { id: 'ring-1', kind: 'ring', event: { by: 'Ada' } }
const body = JSON.stringify({ id: 'ring-1', kind: 'ring', by: 'Ada' })
const keep = (db: Db) => keepEvent(db, bellKeyring, bell(), read, body, now)
const standing = (db: Db) => db.selectFrom('webhookEvents').selectAll().executeTakeFirstOrThrow()

test('settleEvent applies an event once, in the name of its provider', async ({ ownDb }) => {
  const id = await keep(ownDb)
  await settleEvent(ownDb, bellKeyring, bell(), id, now)
  await settleEvent(ownDb, bellKeyring, bell(), id, now)

  expect(await standing(ownDb)).toMatchObject({ status: 'settled', settledAt: now, payload: null, nextAttemptAt: null })
  const people = await ownDb.selectFrom('users').select(['firstName', 'lastName']).execute()
  expect(people).toEqual([{ firstName: 'Ada', lastName: 'bell' }])
})

test('settleEvent waits longer after each failure, at most a day', async ({ ownDb }) => {
  const id = await keep(ownDb)
  const refusing = bell({ settle: () => Promise.reject(new Refusal('This booking no longer exists.')) })
  const waits: number[] = []
  for (let tried = 0; tried < 9; tried++) {
    await settleEvent(ownDb, bellKeyring, refusing, id, now)
    waits.push(((await standing(ownDb)).nextAttemptAt?.getTime() ?? 0) / 60_000 - now.getTime() / 60_000)
  }
  expect(waits).toEqual([1, 5, 15, 60, 240, 720, 1440, 1440, 1440])
  expect(await standing(ownDb)).toMatchObject({
    status: 'failed',
    attempts: 9,
    lastError: 'This booking no longer exists.',
  })
})

test('settleEvent leaves an event that no key opens for later', async ({ ownDb }) => {
  const id = await keep(ownDb)
  const others = parseKeyring(`k2:${Buffer.alloc(32, 9).toString('base64')}`)
  await settleEvent(ownDb, others, bell(), id, now)
  expect(await standing(ownDb)).toMatchObject({ status: 'failed', lastError: 'LockedValue' })

  await settleEvent(ownDb, bellKeyring, bell(), id, now)
  expect(await standing(ownDb)).toMatchObject({ status: 'settled', lastError: null })
})

test('settleEvent ignores an event that is no longer used', async ({ ownDb }) => {
  const id = await keep(ownDb)
  await settleEvent(ownDb, bellKeyring, bell({ read: () => ({ ...read, event: undefined }) }), id, now)
  expect(await standing(ownDb)).toMatchObject({ status: 'ignored', payload: null })
})

test('settleEvent settles one event, or keeps its failure, and leaves another as it is', async ({ ownDb }) => {
  const keepAs = (id: string) => keepEvent(ownDb, bellKeyring, bell(), { ...read, id }, body.replace('ring-1', id), now)
  const [one, other] = [await keepAs('ring-1'), await keepAs('ring-2')]
  const of = (id: string) =>
    ownDb.selectFrom('webhookEvents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const before = await of(other)
  const refusing = bell({ settle: () => Promise.reject(new Refusal('Not now.')) })
  await settleEvent(ownDb, bellKeyring, refusing, one, now)
  await settleEvent(ownDb, bellKeyring, refusing, one, now)
  expect(await of(one)).toMatchObject({ status: 'failed', attempts: 2 })
  expect(await of(other)).toEqual(before)
  await settleEvent(ownDb, bellKeyring, refusing, other, now)
  expect(await of(other)).toMatchObject({ status: 'failed', attempts: 1 })
  await settleEvent(ownDb, bellKeyring, bell(), one, now)
  expect([(await of(one)).status, (await of(other)).status]).toEqual(['settled', 'failed'])
})

test('a failure is kept only of an event that still waits', async ({ ownDb }) => {
  const id = await keep(ownDb)
  await settleEvent(ownDb, bellKeyring, bell(), id, now)
  const settled = await standing(ownDb)
  const breaking = bell({
    read: () => {
      throw new Error('broken')
    },
  })
  await settleEvent(ownDb, bellKeyring, breaking, id, now)
  expect(await standing(ownDb)).toEqual(settled)

  const other = await keepEvent(ownDb, bellKeyring, bell(), { ...read, id: 'ring-9' }, body, now)
  const settling = bell({
    settle: async () => {
      await ownDb.updateTable('webhookEvents').set({ lastError: null }).where('id', '=', id).execute()
      throw new Error('broken')
    },
  })
  await settleEvent(ownDb, bellKeyring, settling, other, now)
  const row = ownDb.selectFrom('webhookEvents').select(['status', 'attempts']).where('id', '=', other)
  expect(await row.executeTakeFirstOrThrow()).toEqual({ status: 'failed', attempts: 1 })
})
