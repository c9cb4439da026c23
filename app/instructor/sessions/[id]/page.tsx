import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { database } from '#lib/db/database.ts'
import { findSessionPlace } from '#lib/training/find-session-place.ts'
import { findSession } from '#lib/training/list-sessions.ts'
import { listSeats } from '#lib/training/visible-seats.ts'
import { SessionStatus } from '../../session-row.tsx'
import { SeatList } from './seat-list.tsx'
import styles from './session.module.css'
import { SessionFacts } from './session-facts.tsx'

export default async function SessionPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('teaching.read')
  const id = z.uuid().safeParse((await params).id).data
  const now = new Date()
  const session = id && (await findSession(database(), actor, id, now))
  if (!session) notFound()
  const [place, seats] = await Promise.all([
    findSessionPlace(database(), actor, session.id),
    listSeats(database(), actor, session.id, now),
  ])

  return (
    <>
      <title>{`${session.courseName} · React Fast`}</title>
      <PageHeader
        title={session.courseName}
        back={<Link href="/instructor">‹ Sessions</Link>}
        figures={
          <>
            <SessionStatus session={session} />
            <span>
              {session.seatsTaken} of {session.capacity} seats
            </span>
          </>
        }
      />
      <div className={styles.columns}>
        <SeatList seats={seats} />
        <SessionFacts session={session} {...place} now={now} />
      </div>
    </>
  )
}
