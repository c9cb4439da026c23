import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { venueList } from '#lib/sessions/venues/venue-list.ts'

export const metadata: Metadata = { title: 'Venues' }

export default async function VenuesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, venueList, place)}
      title="Venues"
      actions={<ButtonLink href="/admin/sessions/new">Plan a session</ButtonLink>}
      empty={<Empty title="No venues yet">A venue is added where the first session there is planned.</Empty>}
      hint="Search by name, address, town or postcode."
    />
  )
}
