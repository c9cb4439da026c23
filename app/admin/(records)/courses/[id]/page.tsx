import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import type { SearchParams } from '#lib/core/search-params.ts'
import { findCourse } from '#lib/courses/course-rows.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import type { Column } from '#lib/lists/columns.ts'
import type { SessionRow } from '#lib/sessions/session-list.ts'
import { UpcomingSessions } from '../../upcoming-sessions.tsx'
import { CourseFacts } from './course-facts.tsx'
import { CourseHeader } from './course-header.tsx'
import { WhatToBring } from './what-to-bring.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function CoursePage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('bookings.write')
  const id = z.uuid().safeParse((await params).id).data
  const course = id && (await findCourse(database(), actor, id))
  if (!course) notFound()

  return (
    <>
      <title>{`${course.name} · React Fast`}</title>
      <CourseHeader course={course} />
      <div className={beside.columns}>
        <div>
          <h2 className={beside.title}>Upcoming sessions</h2>
          <UpcomingSessions
            actor={actor}
            at={`/admin/courses/${course.id}`}
            params={await searchParams}
            of={{ courseId: course.id }}
            columns={columns}
          />
        </div>
        <aside className={beside.rail} aria-label="Details">
          <CourseFacts course={course} />
          <WhatToBring courseId={course.id} words={course.whatToBring ?? ''} />
        </aside>
      </div>
    </>
  )
}

/** Without the course, whose page it is. */
const columns: Record<string, Partial<Column<SessionRow>>> = {
  firstDay: { phone: 1, href: (row) => `/admin/sessions/${row.id}` },
  venue: { phone: 3 },
  instructor: { phone: 4 },
  seatsTaken: {},
}
