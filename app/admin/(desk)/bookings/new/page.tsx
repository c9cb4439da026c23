import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readGroupDiscount } from '#lib/bookings/money/read-group-discount.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPublished } from '#lib/sessions/planning/list-bookable.ts'
import { BookingForm } from './booking-form.tsx'
import { toPerson } from './person.ts'

export const metadata: Metadata = { title: 'New booking' }

const asked = z.strictObject({ user: z.uuid().optional(), session: z.uuid().optional() })

export default async function NewBookingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.write')
  const { user, session: sessionId } = readSearchParams(asked, await searchParams)
  const [person, sessions, group] = await Promise.all([
    user ? findPerson(database(), actor, user) : undefined,
    listPublished(database(), actor),
    readGroupDiscount(database()),
  ])

  return (
    <>
      <PageHeader
        title="New booking"
        back={
          person ? (
            <Link href={`/admin/users/${person.id}`}>{nameOf(person)}</Link>
          ) : (
            <Link href="/admin/bookings">Bookings</Link>
          )
        }
      />
      {sessions.length > 0 ? (
        <BookingForm start={{ sessions, group, sessionId, person: person && toPerson(person) }} />
      ) : (
        <Empty title="No session can be booked">Publish one under Sessions, then book on it.</Empty>
      )}
    </>
  )
}
