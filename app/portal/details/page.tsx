import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { database } from '#lib/db/database.ts'
import { requirePortalCustomer } from '#lib/endpoints/require-portal-customer.ts'
import { listConsentEvents, listConsents } from '#lib/people/consents/list-consents.ts'
import { isCodeAwaited } from '#lib/portal/codes/spend-code.ts'
import { findOwnErasure } from '#lib/portal/erasure-requests/ask-erasure.ts'
import { findOwnProfile } from '#lib/portal/own/own-profile.ts'
import { listOwnKept } from '#lib/privacy/sealed/list-own-kept.ts'
import { ConsentSwitches } from './consent-switches.tsx'
import { DetailsForm } from './details-form.tsx'
import { EmailForm } from './email-form.tsx'
import { NeedsForm } from './needs-form.tsx'
import { OwnData } from './own-data.tsx'
import { ProveIdentity } from './prove-identity.tsx'
import { ShowDetails } from './show-details.tsx'

export const metadata: Metadata = { title: 'Your details' }

export default async function OwnDetailsPage() {
  const actor = await requirePortalCustomer()
  const db = database()
  if (actor.onlyBookingId)
    return (
      <>
        <Heading />
        <ProveIdentity isAwaited={await isCodeAwaited(db, actor, 'show_details')} />
      </>
    )
  const profile = await findOwnProfile(db, actor)
  if (!profile) notFound()

  return (
    <>
      <Heading />
      <DetailsForm profile={profile} />
      <EmailForm email={profile.email} isAwaited={await isCodeAwaited(db, actor, 'change_email')} />
      <NeedsForm kept={await listOwnKept(db, actor)} />
      <ShowDetails isAwaited={await isCodeAwaited(db, actor, 'show_details')} />
      <ConsentSwitches
        states={await listConsents(db, actor, actor.userId)}
        events={await listConsentEvents(db, actor, actor.userId)}
      />
      <OwnData userId={actor.userId} askedAt={await findOwnErasure(db, actor)} />
    </>
  )
}

function Heading() {
  return (
    <>
      <h1>Your details</h1>
      <p>
        <Link href="/portal/bookings">Your bookings</Link>
      </p>
    </>
  )
}
