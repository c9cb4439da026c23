import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findAttendee } from '#lib/registers/attendees/find-attendee.ts'
import { AskToSee } from './ask-to-see.tsx'
import styles from './attendee.module.css'
import { groups } from './groups.ts'

export default async function AttendeePage({ params }: { params: Promise<{ id: string; seatId: string }> }) {
  const { actor } = await requirePermission('teaching.read')
  const place = z.object({ id: z.uuid(), seatId: z.uuid() }).safeParse(await params).data
  const at = place && { sessionId: place.id, attendeeId: place.seatId }
  const attendee = at && (await findAttendee(database(), actor, at))
  if (!attendee) notFound()
  const name = [attendee.firstName, attendee.lastName].filter(Boolean).join(' ')

  return (
    <>
      <title>Attendee · React Fast</title>
      <PageHeader
        title={name || (attendee.mayName ? 'Name to follow' : 'Name not shown at this time')}
        back={<Link href={`/instructor/sessions/${at.sessionId}`}>Register</Link>}
        figures={
          <>
            {attendee.companyName && <span>{attendee.companyName}</span>}
            {attendee.hasNeeds && <StatusDot tone="needs">Has needs</StatusDot>}
            {!attendee.mayAttend && <StatusDot tone="danger">Check with the office before they start</StatusDot>}
          </>
        }
      />
      <div className={styles.sheet}>
        {attendee.notes.length > 0 && (
          <section aria-labelledby="from-the-office">
            <h2 id="from-the-office">From the office</h2>
            {attendee.notes.map(({ id, noteContent, createdAt }) => (
              <p key={id} className={styles.note}>
                {noteContent} <span className={styles.soft}>{formatDay(createdAt)}</span>
              </p>
            ))}
          </section>
        )}
        {groups.map((group) => (
          <AskToSee key={group.title} at={at} group={group} isOpen={attendee.opens[group.window]} />
        ))}
      </div>
    </>
  )
}
