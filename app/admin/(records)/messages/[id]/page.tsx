import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { LetterView } from '#components/messages/letter-view.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { addressNow } from '#lib/messages/address-now.ts'
import { findMessage } from '#lib/messages/find-message.ts'
import { messageStatusLabels, messageStatusTones } from '#lib/messages/labels.ts'
import { resendMessageAction, retryMessageAction } from '../actions.ts'
import styles from '../messages.module.css'
import { MessageFacts } from './message-facts.tsx'

export const metadata: Metadata = { title: 'Message' }

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('messages.read')
  const id = z.uuid().safeParse((await params).id)
  const message = id.success && (await findMessage(database(), actor, id.data))
  if (!message) notFound()
  const isWaiting = message.status === 'queued'

  return (
    <>
      <PageHeader
        back={<Link href="/admin/messages">Messages</Link>}
        title={message.title}
        figures={<StatusDot tone={messageStatusTones[message.status]}>{messageStatusLabels[message.status]}</StatusDot>}
      />
      <div className={styles.body}>
        <MessageFacts message={message} />
        {message.status !== 'sending' && (isWaiting || !message.holdsSecret) && (
          <ButtonForm
            action={isWaiting ? retryMessageAction : resendMessageAction}
            fields={{ messageId: message.id }}
            label={`${isWaiting ? 'Try now' : 'Send again'} to ${addressNow(message) ?? 'nobody'}`}
            className={styles.actions}
          />
        )}
        {message.holdsSecret && <p>The code or link in it is not kept here.</p>}
        <LetterView title={message.title} html={message.bodyHtml} text={message.bodyText} />
      </div>
    </>
  )
}
