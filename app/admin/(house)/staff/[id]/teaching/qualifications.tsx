import { HeldQualification } from '#components/instructors/held-qualification.tsx'
import styles from '#components/instructors/instructors.module.css'
import type { PlainDate } from '#lib/core/plain-date.ts'
import type { QualificationRow } from '#lib/instructors/qualifications/qualification-list.ts'
import { AddQualification } from './add-qualification.tsx'
import { ChangeQualification } from './change-qualification.tsx'

type Props = {
  userId: string
  held: QualificationRow[]
  courses: { id: string; name: string; category: string }[]
  today: PlainDate
}

/** An instructor's qualifications, each to be changed or removed, and a form to add one. */
export function Qualifications({ userId, held, courses, today }: Props) {
  return (
    <section className={styles.part} aria-labelledby="qualifications-title">
      <h2 id="qualifications-title">Qualifications</h2>
      {held.length === 0 && (
        <p className={styles.soft}>
          None on record. Once you add one for a course, planning asks before they teach one they are not qualified for.
        </p>
      )}
      {held.length > 0 && (
        <ul className={styles.rows}>
          {held.map((one) => (
            <li key={one.id} className={styles.row}>
              <HeldQualification held={one} today={today} />
              <ChangeQualification key={one.version} held={one} />
            </li>
          ))}
        </ul>
      )}
      <details open={held.length === 0}>
        <summary>Add a qualification</summary>
        <AddQualification userId={userId} courses={courses} />
      </details>
    </section>
  )
}
