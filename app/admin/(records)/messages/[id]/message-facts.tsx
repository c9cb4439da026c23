import Link from 'next/link'
import { Facts } from '#components/ui/facts.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import type { FoundMessage } from '#lib/messages/find-message.ts'
import { channelLabels } from '#lib/messages/labels.ts'

import { nameOf } from '#lib/people/labels.ts'

/** The recipient, time and delivery of a message. */
export function MessageFacts({ message }: { message: FoundMessage }) {
  const { userId, channel, recipient, createdAt, sentAt, attempts, lastError, status, sendAfter, resendOf } = message
  const isUntried = status === 'queued' && attempts === 0
  return (
    <Facts
      title="Message"
      facts={[
        { label: 'To', value: <Link href={`/admin/users/${userId}`}>{nameOf(message)}</Link> },
        { label: 'Channel', value: channel !== 'email' && channelLabels[channel] },
        { label: 'Address', value: recipient },
        { label: 'Written', value: formatMoment(createdAt) },
        { label: 'Sent', value: sentAt && formatMoment(sentAt) },
        { label: 'Attempts', value: attempts > 0 && attempts },
        { label: isUntried ? 'Waits because' : 'Last fault', value: lastError },
        { label: 'Next attempt', value: status === 'queued' && attempts > 0 && formatMoment(sendAfter) },
        {
          label: 'Sent before',
          value: resendOf && <Link href={`/admin/messages/${resendOf}`}>The first message</Link>,
        },
      ]}
    />
  )
}
