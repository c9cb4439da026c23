import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { findCourse } from '#lib/courses/course-rows.ts'
import { toTexts } from '#lib/courses/course-values.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { CourseForm } from './course-form.tsx'

export const metadata: Metadata = { title: 'Change a course' }

export default async function EditCoursePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('bookings.write')
  const id = z.uuid().safeParse((await params).id).data
  const course = id && (await findCourse(database(), actor, id))
  if (!course) notFound()

  return (
    <>
      <PageHeader
        title={`Change ${course.name}`}
        back={<Link href={`/admin/courses/${course.id}`}>{course.name}</Link>}
        figures={<span>{course.code}</span>}
      />
      <CourseForm courseId={course.id} version={course.version} values={toTexts(course)} />
    </>
  )
}
