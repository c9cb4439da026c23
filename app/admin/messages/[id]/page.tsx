import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { LetterView } from '#components/messages/letter-view.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { formatMoment } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { messageStatusLabels } from '#lib/messages/labels.ts'
import { findMessage } from '#lib/messages/list-messages.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from '../messages.module.css'
import { MessageStep } from './message-step.tsx'

export const metadata: Metadata = { title: 'Message' }

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('messages.read')
  const id = z.uuid().safeParse((await params).id)
  const message = id.success && (await findMessage(database(), actor, id.data))
  if (!message) notFound()
  const { label, tone } = messageStatusLabels[message.status]

  return (
    <>
      <PageHeader
        back={<Link href="/admin/messages">‹ Messages</Link>}
        title={message.subject}
        figures={<StatusDot tone={tone}>{label}</StatusDot>}
      />
      <div className={styles.body}>
        <Facts
          title="Message"
          facts={[
            { label: 'To', value: <Link href={`/admin/users/${message.userId}`}>{nameOf(message)}</Link> },
            { label: 'Address', value: message.recipient },
            { label: 'Written', value: formatMoment(message.createdAt) },
            { label: 'Sent', value: message.sentAt && formatMoment(message.sentAt) },
            { label: 'Tries', value: message.attempts > 0 && message.attempts },
            { label: 'Last fault', value: message.lastError },
            {
              label: 'Next try',
              value: message.status === 'queued' && message.attempts > 0 && formatMoment(message.sendAfter),
            },
            {
              label: 'Sent before',
              value: message.resendOf && <Link href={`/admin/messages/${message.resendOf}`}>The first one</Link>,
            },
          ]}
        />
        {message.status !== 'sending' && (
          <MessageStep messageId={message.id} isWaiting={message.status === 'queued'} address={message.email} />
        )}
        <LetterView title={message.subject} html={message.bodyHtml} text={message.bodyText} />
      </div>
    </>
  )
}
