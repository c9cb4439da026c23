import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { courseList } from '#lib/courses/course-list.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'

export const metadata: Metadata = { title: 'Courses' }

export default async function CoursesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, courseList, place)}
      title="Courses"
      empty={<Empty title="No courses yet">Courses are added through the API.</Empty>}
      hint="Search by name, code or category."
    />
  )
}
