import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { Mention } from '#lib/people/notes/list-mentions.ts'
import { markMentionAction } from './actions.ts'
import styles from './inbox.module.css'

export function MentionList({ mentions, now }: { mentions: Mention[]; now: Date }) {
  return (
    <ul className={styles.list}>
      {mentions.map((mention) => (
        <li key={mention.id} className={styles.mention} data-unread={mention.readAt === null}>
          <div>
            <p className={styles.about}>
              <Link href={`/admin/users/${mention.userId}/notes/${mention.noteId}`}>Note on {nameOf(mention)}</Link>
            </p>
            <p className={styles.text}>
              {mention.noteType === 'medical' ? 'Medical note, encrypted' : mention.noteContent}
            </p>
            <p className={styles.facts}>
              {writerOf(mention)} <When at={mention.createdAt} now={now} />
              {mention.readAt === null && <StatusDot tone="needs">Unread</StatusDot>}
            </p>
          </div>
          <ButtonForm
            action={markMentionAction}
            fields={{ mentionId: mention.id, read: mention.readAt ? 'no' : 'yes' }}
            label={mention.readAt ? 'Mark as unread' : 'Mark as read'}
            about={`note on ${nameOf(mention)}`}
          />
        </li>
      ))}
    </ul>
  )
}

function writerOf({ writerFirstName, writerLastName, writerEmail }: Mention): string {
  if (!writerFirstName && !writerLastName && !writerEmail) return 'Added through the API'
  return nameOf({ firstName: writerFirstName, lastName: writerLastName, email: writerEmail })
}
