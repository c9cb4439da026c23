import { expect } from 'vitest'
import { listTask } from '../domains/task.ts'
import { tasks } from '../house.ts'
import { issueWaiting } from '../invoices/issue/issue-waiting.ts'
import { messageList } from '../messages/message-list.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeCustomer, makeSession, makeStaff } from '../testing/make/make.ts'
import { makeCompany } from '../testing/make/make-company.ts'
import { makeMessage } from '../testing/make/make-message.ts'
import { test } from '../testing/test.ts'
import { listTasks } from './list-tasks.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('listTasks says how much of each kind of work waits, the most urgent first, and leaves out what is done', async ({
  trx,
}) => {
  expect(await listTasks(trx, asAdmin(), tasks, now)).toEqual([])

  await makeMessage(trx, { status: 'failed', lastError: 'No such box' })
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  await makeBooking(trx, { sessionId })
  const seats = trx.updateTable('bookingAttendees')
  await seats.set({ firstName: null, lastName: null }).execute()
  await trx
    .insertInto('erasureRequests')
    .values({ userId: await makeCustomer(trx) })
    .execute()
  expect(await listTasks(trx, asAdmin(), tasks, now)).toEqual([
    { href: '/admin/privacy', words: '1 customer has asked to be erased' },
    { href: '/admin/sessions?needs=people', words: '1 session in the next 14 days has too few people' },
    {
      href: '/admin/invoices/waiting?reason=supplier',
      words: '1 booking is waiting for its invoice because our company’s details are missing',
    },
    { href: '/admin/bookings?names=missing', words: '1 booking for the next 14 days has seats without a name' },
    { href: '/admin/messages?status=failed', words: '1 message could not be sent' },
  ])

  await seats.set({ firstName: 'Ada' }).execute()
  await makeCompany(trx)
  await issueWaiting(trx, asAdmin(), { most: 10 }, now)
  await trx.updateTable('courseSessions').set({ status: 'completed' }).execute()
  expect((await listTasks(trx, asAdmin(), tasks, now)).map(({ href }) => href)).toEqual([
    '/admin/privacy',
    '/admin/messages?status=failed',
  ])
  expect(await listTasks(trx, asInstructor(await makeStaff(trx, 'instructor')), tasks, now)).toEqual([])
})

test('listTask counts what its page shows, filters that the page sets by itself included', async ({ trx }) => {
  for (const status of ['failed', 'failed', 'queued'] as const) await makeMessage(trx, { status })
  const words = { one: 'failed', many: 'failed', place: 1 }
  const failed = listTask(messageList, { ...words, href: '/admin/messages?status=failed' })
  const atFirst = listTask({ ...messageList, atFirst: { status: 'queued' } }, { ...words, href: '/admin/messages' })
  expect(await failed.count(trx, asAdmin(), now)).toEqual({ total: 2, isExact: true })
  expect(await atFirst.count(trx, asAdmin(), now)).toEqual({ total: 1, isExact: true })
  expect(await listTasks(trx, asAdmin(), [failed], now)).toEqual([
    { href: '/admin/messages?status=failed', words: '2 failed' },
  ])
  const many = { ...failed, count: async () => ({ total: 10_000, isExact: false }) }
  expect(await listTasks(trx, asAdmin(), [many], now)).toMatchObject([{ words: '10,000+ failed' }])
})
