import Link from 'next/link'
import light from '#components/layout/light/light-page.module.css'
import { listTaughtCourses } from '#lib/courses/list-taught-courses.ts'
import { database } from '#lib/db/database.ts'
import { listOpenSessions } from '#lib/sessions/list-open-sessions.ts'
import { NextCourses } from './next-courses.tsx'
import styles from './public.module.css'
import { TaughtCourses } from './taught-courses.tsx'

const shown = 8

export default async function FrontPage() {
  const [sessions, courses] = await Promise.all([
    listOpenSessions(database(), { limit: shown }),
    listTaughtCourses(database()),
  ])

  return (
    <>
      <h1>First-aid training</h1>
      <p className={light.lead}>
        Courses for work and for everyone who looks after children: dates, places and prices.
      </p>
      <nav aria-label="Already booked" className={styles.paths}>
        <Link href="/portal" className={styles.path}>
          Find your booking
        </Link>
        <Link href="/verify" className={styles.path}>
          Check a certificate
        </Link>
      </nav>
      <NextCourses sessions={sessions} now={new Date()} />
      <TaughtCourses courses={courses} />
      <p className={styles.small}>
        <Link href="/sign-in">Staff sign-in</Link>
      </p>
    </>
  )
}
