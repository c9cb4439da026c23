import { notFound } from 'next/navigation'
import { z } from 'zod'
import { formatTime, formatWeekday } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findRegister } from '#lib/registers/list-register.ts'
import { namesShow } from '#lib/registers/seat-windows.ts'
import { findSessionPlace } from '#lib/sessions/find-session-place.ts'
import styles from './print.module.css'
import { PrintTable } from './print-table.tsx'

export default async function PrintPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('teaching.read')
  const id = z.uuid().safeParse((await params).id).data
  const now = new Date()
  const register = id && (await findRegister(database(), actor, id, now))
  if (!register) notFound()
  const { session, entries } = register
  const { venue } = await findSessionPlace(database(), actor, session.id)

  return (
    <main className={styles.sheet}>
      <title>{`Register: ${session.courseName} · React Fast`}</title>
      <h1>{session.courseName}</h1>
      {session.days.map(({ day, startsAt, endsAt }) => (
        <p key={day}>
          {formatWeekday(day, now)}, {formatTime(startsAt)}–{formatTime(endsAt)}
        </p>
      ))}
      {venue && <p>{[venue.name, venue.city].filter(Boolean).join(', ')}</p>}
      {entries.some(({ mayName }) => !mayName) && (
        <p>
          Names show from {namesShow.daysBefore} days before the course until {namesShow.daysAfter} days after it.
        </p>
      )}
      <PrintTable register={register} now={now} />
      <p className={styles.screen}>Print it with your browser; this line stays off the paper.</p>
    </main>
  )
}
