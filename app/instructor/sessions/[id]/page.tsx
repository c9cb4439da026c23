import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { SessionNotes } from '#components/register/session-notes.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { countDietary } from '#lib/registers/attendees/count-dietary.ts'
import { listSeatExtras } from '#lib/registers/attendees/list-seat-extras.ts'
import { findRegister } from '#lib/registers/list-register.ts'
import { findSessionPlace } from '#lib/sessions/find-session-place.ts'
import { findSession } from '#lib/sessions/list-sessions.ts'
import { listSessionNotes } from '#lib/sessions/notes/list-session-notes.ts'
import { registerActions } from '../../../all-register-actions.ts'
import { RegisterPart } from './register-part.tsx'
import { SeatList } from './seat-list.tsx'
import styles from './session.module.css'
import { SessionFacts, SessionFigures } from './session-facts.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ day?: unknown }> }

export default async function SessionPage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('teaching.read')
  const id = z.uuid().safeParse((await params).id).data
  const now = new Date()
  const session = id && (await findSession(database(), actor, id, now))
  const register = session && (await findRegister(database(), actor, session.id, now))
  if (!register) notFound()
  const [place, notes, extras, dietary] = await Promise.all([
    findSessionPlace(database(), actor, session.id),
    listSessionNotes(database(), actor, session.id),
    listSeatExtras(database(), actor, register, now),
    countDietary(database(), actor, session.id, now),
  ])
  const isOpen = session.firstDay <= toPlainDate(now) && register.entries.some(({ mayName }) => mayName)
  return (
    <>
      <title>{`${session.courseName} · React Fast`}</title>
      <PageHeader
        title={session.courseName}
        back={<Link href="/instructor">Sessions</Link>}
        figures={<SessionFigures session={session} />}
      />
      <div className={styles.columns} data-open={isOpen}>
        <div>
          {isOpen ? (
            <RegisterPart {...{ register, extras, notes, now }} me={actor} day={(await searchParams).day} />
          ) : (
            <>
              <SeatList sessionId={session.id} seats={register.entries} extras={extras} />
              <SessionNotes sessionId={session.id} notes={notes} add={registerActions.note} />
            </>
          )}
        </div>
        <SessionFacts {...place} {...{ session, dietary, now }} />
      </div>
    </>
  )
}
