import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { CourseRow } from '#lib/courses/course-list.ts'

export function CourseHeader({ course }: { course: CourseRow }) {
  return (
    <PageHeader
      back={<Link href="/admin/courses">Courses</Link>}
      title={course.name}
      figures={!course.isActive && <StatusDot tone="quiet">No longer taught</StatusDot>}
      actions={
        <ButtonLink href={`/admin/courses/${course.id}/edit`} kind="primary">
          Change
        </ButtonLink>
      }
    />
  )
}
