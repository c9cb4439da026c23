import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { test } from '../../testing/test.ts'
import { bell, bellKeyring } from '../../testing/webhooks/bell.ts'
import { keepEvent } from './keep-event.ts'
import { settleEvents } from './settle-events.ts'

const now = new Date('2026-11-30T09:00:00Z')
const later = new Date('2026-11-30T09:10:00Z')
const calm = new AbortController().signal

test('settleEvents settles due events, the oldest first, of its own providers', async ({ ownDb }) => {
  await keep(ownDb, 'second', 2)
  await keep(ownDb, 'first', 1)
  await keep(ownDb, 'future', 30)
  await keep(ownDb, 'other', 1, 'gong')
  await settleEvents(ownDb, bellKeyring, [bell()], calm, later)

  expect(await heard(ownDb)).toEqual(['first', 'second'])
  const rest = ownDb.selectFrom('webhookEvents').select('eventId').where('status', '=', 'received').orderBy('eventId')
  expect(await rest.execute()).toEqual([{ eventId: 'future' }, { eventId: 'other' }])
})

test('settleEvents settles more events than one query finds, though one fails', async ({ ownDb }) => {
  for (let made = 0; made < 101; made++) await keep(ownDb, `ring-${made}`)
  const mostly = bell({
    settle: (trx, actor, event, at) =>
      event.by === 'ring-7' ? Promise.reject(new Error('broken')) : bell().settle(trx, actor, event, at),
  })
  await settleEvents(ownDb, bellKeyring, [mostly], calm, later)
  expect(await heard(ownDb)).toHaveLength(100)
})

test('settleEvents starts nothing more once the process is asked to stop', async ({ ownDb }) => {
  const stopping = new AbortController()
  await keep(ownDb, 'first', 1)
  await keep(ownDb, 'second', 2)
  const last = bell({
    settle: async (...given) => {
      stopping.abort()
      await bell().settle(...given)
    },
  })
  await settleEvents(ownDb, bellKeyring, [last], stopping.signal, later)
  expect(await heard(ownDb)).toEqual(['first'])
})

function keep(db: Db, id: string, minute = 0, provider = 'bell') {
  const body = JSON.stringify({ id, kind: 'ring', by: id })
  const at = new Date(now.getTime() + minute * 60_000)
  return keepEvent(db, bellKeyring, bell({ provider }), { id, kind: 'ring', event: { by: id } }, body, at)
}

async function heard(db: Db) {
  const people = await db.selectFrom('users').select('firstName').orderBy('id').execute()
  return people.map(({ firstName }) => firstName)
}

test('an event is due at its moment, and not before', async ({ ownDb }) => {
  await keep(ownDb, 'first')
  const { nextAttemptAt } = await ownDb.selectFrom('webhookEvents').select('nextAttemptAt').executeTakeFirstOrThrow()
  const due = nextAttemptAt ?? now
  await settleEvents(ownDb, bellKeyring, [bell()], calm, new Date(due.getTime() - 1))
  expect(await heard(ownDb)).toEqual([])
  await settleEvents(ownDb, bellKeyring, [bell()], calm, due)
  expect(await heard(ownDb)).toEqual(['first'])
})
