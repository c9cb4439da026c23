import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { Mention } from '#lib/people/notes/list-mentions.ts'
import styles from './inbox.module.css'
import { MarkOne } from './mark-one.tsx'

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
          <MarkOne mentionId={mention.id} isRead={mention.readAt !== null} about={nameOf(mention)} />
        </li>
      ))}
    </ul>
  )
}

function writerOf({ writerFirstName, writerLastName, writerEmail }: Mention): string {
  if (!writerFirstName && !writerLastName && !writerEmail) return 'Written by a program'
  return nameOf({ firstName: writerFirstName, lastName: writerLastName, email: writerEmail })
}
