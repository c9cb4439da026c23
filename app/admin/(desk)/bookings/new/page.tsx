import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readGroupDiscount } from '#lib/bookings/money/read-group-discount.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { searchWords } from '#lib/lists/list-input.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listBookable } from '#lib/sessions/planning/list-bookable.ts'
import { BookingForm } from './booking-form.tsx'
import { FindBooker } from './find-booker.tsx'

export const metadata: Metadata = { title: 'New booking' }

const asked = z.strictObject({
  user: z.uuid().optional(),
  session: z.uuid().optional(),
  q: searchWords.optional(),
})

export default async function NewBookingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('bookings.write')
  const { user, session, q } = readSearchParams(asked, await searchParams)
  const person = user ? await findPerson(database(), actor, user) : undefined
  const sessions = await listBookable(database(), actor)
  const group = await readGroupDiscount(database())

  return (
    <>
      <PageHeader
        title={person ? `Book for ${nameOf(person)}` : 'New booking'}
        back={
          person ? (
            <Link href={`/admin/users/${person.id}`}>{nameOf(person)}</Link>
          ) : (
            <Link href="/admin/bookings">Bookings</Link>
          )
        }
      />
      {!person && <FindBooker actor={actor} words={q} session={session} />}
      {person && sessions.length > 0 && (
        <BookingForm userId={person.id} sessions={sessions} chosen={session} group={group} />
      )}
      {person && sessions.length === 0 && (
        <Empty title="No session can be booked">Publish one under Sessions, then book on it.</Empty>
      )}
    </>
  )
}
