import { sql } from 'kysely'
import { z } from 'zod'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import { listDay } from '../lists/list-input.ts'
import { nameOf } from '../people/labels.ts'
import { matchWords } from '../people/list/match-words.ts'
import { channelLabels, channels, messageStatuses, messageStatusLabels, messageStatusTones } from './labels.ts'
import { messageRows } from './message-rows.ts'

const createdAt = sql`messages.created_at`

/** Messages to customers and staff, the latest written first. */
export const messageList = defineList({
  name: 'messages',
  at: '/admin/messages',
  words: { one: 'message', many: 'messages' },
  rows: messageRows,
  key: sql`messages.id`,

  filters: {
    q: search(
      'Name, email, phone or company',
      (text) => sql<boolean>`messages.user_id in (select users.id from users where ${matchWords(text)})`,
    ),
    status: choice(
      'Status',
      messageStatuses,
      messageStatusLabels,
      (status) => sql<boolean>`messages.status = ${status}`,
    ),
    channel: choice('Channel', channels, channelLabels, (channel) => sql<boolean>`messages.channel = ${channel}`),
    template: given(
      z.string().max(100).describe('The name of the letter, such as `booking.confirmed`.'),
      (template) => sql<boolean>`messages.template = ${template}`,
      (template) => `Template: ${template}`,
    ),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`messages.user_id = ${userId}`,
      () => 'To one person',
    ),
    writtenFrom: given(listDay.describe('Written on this day or later, in Europe/London.'), (day) =>
      isFromLondonDay(createdAt, day),
    ),
    writtenTo: given(listDay.describe('Written on this day or earlier, in Europe/London.'), (day) =>
      isUntilLondonDay(createdAt, day),
    ),
  },
  tabs: 'status',
  ranges: [{ label: 'Written', of: 'day', from: 'writtenFrom', to: 'writtenTo' }],

  order: {
    createdAt: { by: createdAt, kind: 'moment', first: 'desc' },
    sentAt: { by: sql`coalesce(messages.sent_at, '-infinity'::timestamptz)`, kind: 'moment', first: 'desc' },
  },

  columns: {
    title: { label: 'Message', phone: 1, value: (row) => row.title, href: (row) => `/admin/messages/${row.id}` },
    to: {
      label: 'To',
      width: 152,
      phone: 3,
      value: (row) => nameOf(row),
      href: (row) => `/admin/users/${row.userId}/messages`,
    },
    recipient: { label: 'Address', width: 240, rank: 3, quiet: true, value: (row) => row.recipient },
    channel: { label: 'Channel', width: 112, rank: 3, isExtra: true, value: ({ channel }) => channelLabels[channel] },
    status: {
      label: 'Status',
      width: 128,
      phone: 2,
      value: ({ status }) => ({ word: messageStatusLabels[status], tone: messageStatusTones[status] }),
    },
    createdAt: {
      label: 'Written',
      kind: 'moment',
      width: 136,
      phone: 4,
      quiet: true,
      value: (row) => row.createdAt,
    },
    sentAt: {
      label: 'Sent',
      kind: 'moment',
      width: 136,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.sentAt,
    },
    attempts: { label: 'Attempts', kind: 'number', width: 88, rank: 3, isExtra: true, value: (row) => row.attempts },
    lastError: { label: 'Last error', width: 208, rank: 3, isExtra: true, value: (row) => row.lastError },
    template: { label: 'Template', width: 168, rank: 3, quiet: true, isExtra: true, value: (row) => row.template },
  },
})
