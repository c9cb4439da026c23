import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { When } from '#components/ui/when.tsx'
import type { OwnMention } from '#lib/registers/mentions/list-own-mentions.ts'
import { readMentionAction } from './actions.ts'
import styles from './mentions.module.css'
import list from './session-list.module.css'

/** Notes of the office that mention this instructor, until they are marked as read. */
export function Mentions({ mentions, now }: { mentions: OwnMention[]; now: Date }) {
  return (
    <section className={list.section}>
      <h2 className={list.title}>
        Notes for you <span className={list.count}>{mentions.length}</span>
      </h2>
      <ul className={list.list}>
        {mentions.map(({ id, sessionId, attendeeId, firstName, lastName, noteContent, writerName, createdAt }) => {
          const name = [firstName, lastName].filter(Boolean).join(' ') || 'Name to follow'
          return (
            <li key={id} className={styles.mention}>
              <div>
                <p className={styles.about}>
                  <Link href={`/instructor/sessions/${sessionId}/attendees/${attendeeId}`}>{name}</Link>
                </p>
                <p className={styles.text}>{noteContent}</p>
                <p className={styles.facts}>
                  {writerName || 'The office'} · <When at={createdAt} now={now} />
                </p>
              </div>
              <ButtonForm
                action={readMentionAction}
                fields={{ mentionId: id }}
                label="Mark as read"
                about={`note on ${name}`}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
