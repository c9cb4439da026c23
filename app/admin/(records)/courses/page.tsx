import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import { type CourseRow, listCourses } from '#lib/courses/list-courses.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import styles from './courses.module.css'
import { WhatToBring } from './what-to-bring.tsx'

export const metadata: Metadata = { title: 'Courses' }

export default async function CoursesPage() {
  const { actor } = await requirePermission('bookings.write')
  const courses = await listCourses(database(), actor)

  return (
    <>
      <PageHeader title="Courses" />
      {courses.length === 0 && <Empty title="No courses yet">Courses are added through the API.</Empty>}
      <ul className={styles.courses}>
        {courses.map((course) => (
          <li key={course.id} className={styles.course}>
            <h2>{course.name}</h2>
            <p className={styles.soft}>{factsOf(course)}</p>
            <WhatToBring courseId={course.id} course={course.name} words={course.whatToBring ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}

function factsOf({ code, contactHours, days, price, validityMonths }: CourseRow): string {
  const length = days > 1 ? `${Number(contactHours)} h over ${days} days` : `${Number(contactHours)} h`
  return [code, length, formatDecimal(price), `valid for ${validityMonths} months`].join(' · ')
}
