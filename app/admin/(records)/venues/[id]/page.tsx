import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Facts } from '#components/ui/facts.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import type { VenueRow } from '#lib/sessions/venues/venue-list.ts'
import { findVenue } from '#lib/sessions/venues/venue-rows.ts'
import { UpcomingSessions } from '../../upcoming-sessions.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function VenuePage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('bookings.read')
  const id = z.uuid().safeParse((await params).id).data
  const venue = id && (await findVenue(database(), actor, id))
  if (!venue) notFound()

  return (
    <>
      <title>{`${venue.name} · React Fast`}</title>
      <PageHeader back={<Link href="/admin/venues">Venues</Link>} title={venue.name} />
      <div className={beside.columns}>
        <div>
          <h2 className={beside.title}>Upcoming sessions</h2>
          <UpcomingSessions
            actor={actor}
            at={`/admin/venues/${venue.id}`}
            params={await searchParams}
            of={{ venueId: venue.id }}
            columns={columns}
          />
        </div>
        <aside className={beside.rail} aria-label="Details">
          <VenueFacts venue={venue} />
        </aside>
      </div>
    </>
  )
}

/** Without the place, whose page it is. */
const columns = { course: {}, firstDay: { width: 208 }, instructor: { phone: 4 }, seatsTaken: {} } as const

function VenueFacts({ venue }: { venue: VenueRow }) {
  const { addressLine1, addressLine2, city, county, postcode } = venue
  return (
    <Facts
      title="Venue"
      facts={[
        { label: 'Address', value: [addressLine1, addressLine2, city, county, postcode].filter(Boolean).join('\n') },
        { label: 'Joining', value: venue.joiningNotes },
      ]}
    />
  )
}
