import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import light from '#components/layout/light/light-page.module.css'
import { findPortalCustomer } from '#lib/endpoints/require-portal-customer.ts'
import { FindBookingForm } from './find-booking-form.tsx'
import { LostReference } from './lost-reference.tsx'

export const metadata: Metadata = { title: 'Find your booking', robots: { index: true } }

export default async function FindBookingPage() {
  if (await findPortalCustomer()) redirect('/portal/bookings')

  return (
    <>
      <h1>Find your booking</h1>
      <p className={light.lead}>See when and where your course is, your certificates and your payments.</p>
      <FindBookingForm />
      <LostReference />
    </>
  )
}
