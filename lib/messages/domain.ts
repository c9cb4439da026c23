import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { deliverOutbox } from './delivery/deliver-outbox.ts'
import { messageList } from './message-list.ts'
import { messagesPersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'messages',
    label: 'Messages',
    kinds: {
      'email.sent': 'Email sent',
      'email.resent': 'Email sent again',
      'email.failed': 'Email failed',
      'message.sent': 'Message sent',
      'message.resent': 'Message sent again',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const messagesDomain = defineDomain({
  name: 'messages',
  tables: ['messages'],
  personalData: messagesPersonalData,
  activity,
  jobs: [{ name: 'messages.deliver', cron: '* * * * *', run: deliverOutbox }],
  tasks: [
    listTask(messageList, {
      href: '/admin/messages?status=failed',
      one: 'message could not be sent',
      many: 'messages could not be sent',
      place: 50,
    }),
    listTask(messageList, {
      href: '/admin/messages?status=unclear',
      one: 'message may not have arrived',
      many: 'messages may not have arrived',
      place: 51,
    }),
  ],
  entries: [{ href: '/admin/messages', label: 'Messages', icon: 'messages', group: 'records', place: 60 }],
})
