import type { Metadata } from 'next'
import { listCertificatesOf } from '#lib/certificates/list-certificates.ts'
import { database } from '#lib/db/database.ts'
import { requirePortalCustomer } from '#lib/endpoints/require-portal-customer.ts'
import { appUrl } from '#lib/env.ts'
import { listNotes } from '#lib/people/notes/list-notes.ts'
import { feedToken } from '#lib/portal/calendar/feed-token.ts'
import { findOwnName } from '#lib/portal/own/find-own-name.ts'
import { listOwnBookings } from '#lib/portal/own/list-own-bookings.ts'
import { listOwnCheckInCodes } from '#lib/portal/own/list-own-check-in-codes.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { CertificateList } from './certificate-list.tsx'
import { DetailsLink } from './details-link.tsx'
import { OwnMoney } from './own-money.tsx'
import { PastBookings } from './past-bookings.tsx'
import { SharedNotes } from './shared-notes.tsx'
import { Subscribe } from './subscribe.tsx'
import { UpcomingBooking } from './upcoming-booking.tsx'

export const metadata: Metadata = { title: 'Your bookings' }

export default async function OwnBookingsPage() {
  const actor = await requirePortalCustomer()
  const db = database()
  const now = new Date()
  const [firstName, bookings, certificates, notes, token, codes] = await Promise.all([
    findOwnName(db, actor),
    listOwnBookings(db, actor, now),
    listCertificatesOf(db, actor, actor.userId),
    listNotes(db, actor, actor.userId),
    feedToken(db, actor, loadKeyring()),
    listOwnCheckInCodes(db, actor, now),
  ])
  const upcoming = bookings.filter(({ isUpcoming }) => isUpcoming).toReversed()

  return (
    <>
      <h1>{firstName ? `Hello ${firstName}` : 'Your bookings'}</h1>
      {upcoming.map((booking) => (
        <UpcomingBooking
          key={booking.id}
          booking={booking}
          codes={codes.filter(({ bookingId }) => bookingId === booking.id)}
        />
      ))}
      <DetailsLink />
      <SharedNotes notes={notes} />
      <CertificateList certificates={certificates} now={now} />
      <PastBookings bookings={bookings.filter(({ isUpcoming }) => !isUpcoming)} />
      <OwnMoney actor={actor} />
      {!actor.onlyBookingId && bookings.some(({ days }) => days) && (
        <Subscribe address={new URL(`/portal/calendar/${token}`, appUrl()).href} />
      )}
    </>
  )
}
