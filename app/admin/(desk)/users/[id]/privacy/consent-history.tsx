import { When } from '#components/ui/when.tsx'
import type { ConsentEvent } from '#lib/people/consents/list-consents.ts'
import { nameOf } from '#lib/people/labels.ts'
import { consentLabels, consentSourceLabels } from '#lib/privacy/consents/consents.ts'
import styles from './privacy.module.css'

export function ConsentHistory({ events, now }: { events: ConsentEvent[]; now: Date }) {
  return (
    <section>
      <h2 className={styles.heading}>Consent history</h2>
      {events.length === 0 && <p className={styles.quiet}>No consent has been given or withdrawn.</p>}
      <ol className={styles.history}>
        {events.map((event) => (
          <li key={event.id}>
            {consentLabels[event.consent]} {event.granted ? 'agreed' : 'taken back'} {consentSourceLabels[event.source]}
            <span className={styles.quiet}>
              {' '}
              by {event.actorId ? doerOf(event) : 'a program'}, <When at={event.createdAt} now={now} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function doerOf({ actorFirstName, actorLastName, actorEmail }: ConsentEvent): string {
  return nameOf({ firstName: actorFirstName, lastName: actorLastName, email: actorEmail })
}
