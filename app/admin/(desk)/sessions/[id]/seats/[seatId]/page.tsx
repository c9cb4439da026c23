import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { formatHours } from '#lib/core/hours.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findRegister } from '#lib/registers/list-register.ts'
import styles from '../../session.module.css'
import { AssessmentForm } from './assessment-form.tsx'
import { CertificateStep } from './certificate-step.tsx'
import { MarkForm } from './mark-form.tsx'

export const metadata: Metadata = { title: 'Seat on a session' }

type Params = Promise<{ id: string; seatId: string }>

export default async function SessionSeatPage({ params }: { params: Params }) {
  const { actor } = await requirePermission('bookings.read')
  const { id, seatId } = await params
  const known = z.uuid().safeParse(id).data
  const register = known ? await findRegister(database(), actor, known) : undefined
  const entry = register?.entries.find((one) => one.id === seatId)
  if (!register || !entry) notFound()
  const { session } = register

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/sessions/${session.id}`}>{session.courseName}</Link>}
        title={[entry.firstName, entry.lastName].filter(Boolean).join(' ') || 'Not named yet'}
        figures={`${formatHours(entry.attendedMinutes)} of ${formatHours(session.requiredMinutes)}`}
      />
      <div className={styles.steps}>
        <CertificateStep entry={entry} isCompleted={session.status === 'completed'} />
        {session.days.map(({ day }) => {
          const mark = entry.marks.find((one) => one.day === day)
          return (
            <MarkForm
              key={`${day} ${mark?.version ?? 0}`}
              sessionId={session.id}
              attendeeId={entry.id}
              day={day}
              mark={mark}
            />
          )
        })}
        {!session.attendanceOnly && (
          <AssessmentForm sessionId={session.id} attendeeId={entry.id} assessment={entry.assessment} />
        )}
      </div>
    </>
  )
}
