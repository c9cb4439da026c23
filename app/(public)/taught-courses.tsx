import light from '#components/layout/light/light-page.module.css'
import { formatDecimal } from '#lib/core/money.ts'
import { lengthOf, validityOf } from '#lib/courses/labels.ts'
import type { TaughtCourse } from '#lib/courses/list-taught-courses.ts'
import styles from './public.module.css'

/** Everything the company teaches: how long it takes, what it costs, how long its certificate lasts. */
export function TaughtCourses({ courses }: { courses: TaughtCourse[] }) {
  if (courses.length === 0) return null
  return (
    <section className={light.section}>
      <h2 className={light.heading}>What we teach</h2>
      <ul className={light.rows}>
        {courses.map((course) => (
          <li key={course.id} className={light.row} data-amount="true">
            <div>
              <p className={light.name}>{course.name}</p>
              <p className={light.soft}>
                {lengthOf(course)}, certificate for {validityOf(course)}
              </p>
            </div>
            <p className={styles.offer}>{formatDecimal(course.price)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
