import type { Metadata } from 'next'
import { DaysAway } from '#components/instructors/days-away.tsx'
import { HeldQualification } from '#components/instructors/held-qualification.tsx'
import styles from '#components/instructors/instructors.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listDaysAway } from '#lib/instructors/availability/list-days-away.ts'
import { findWorkingDays } from '#lib/instructors/availability/set-working-days.ts'
import { workingDaysOf } from '#lib/instructors/labels.ts'
import { listQualificationsOf } from '#lib/instructors/qualifications/qualification-rows.ts'
import { addOwnDaysAwayAction, removeOwnDaysAwayAction } from './actions.ts'

export const metadata: Metadata = { title: 'Availability' }

export default async function AvailabilityPage() {
  const { actor } = await requirePermission('teaching.read')
  const now = new Date()
  const [away, working, held] = await Promise.all([
    listDaysAway(database(), actor, actor.userId, now),
    findWorkingDays(database(), actor, actor.userId),
    listQualificationsOf(database(), actor, actor.userId),
  ])

  return (
    <>
      <PageHeader title="Availability" />
      <DaysAway away={away} add={addOwnDaysAwayAction} remove={removeOwnDaysAwayAction} />
      <section className={styles.part} aria-labelledby="working-title">
        <h2 id="working-title">Working days</h2>
        <p>{workingDaysOf(working)}</p>
        <p className={styles.soft}>The office keeps these. Ask them to change what is wrong.</p>
      </section>
      <section className={styles.part} aria-labelledby="held-title">
        <h2 id="held-title">Qualifications</h2>
        {held.length === 0 && <p className={styles.soft}>The office has none on record.</p>}
        <ul className={styles.rows}>
          {held.map((one) => (
            <li key={one.id} className={styles.row}>
              <HeldQualification held={one} today={toPlainDate(now)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
