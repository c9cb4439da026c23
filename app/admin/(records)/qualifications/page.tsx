import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { qualificationList } from '#lib/instructors/qualifications/qualification-list.ts'
import { openList } from '#lib/lists/open-list.ts'

export const metadata: Metadata = { title: 'Qualifications' }

export default async function QualificationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, qualificationList, place)}
      title="Qualifications"
      actions={<ButtonLink href="/admin/staff?role=instructor">Instructors</ButtonLink>}
      empty={
        <Empty title="No qualifications yet">
          What instructors may teach, and until when. Open an instructor under Staff, then Teaching, to add one.
        </Empty>
      }
      hint="Search by instructor, course, title or number."
    />
  )
}
