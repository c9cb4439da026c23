import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LightDocument } from '#components/layout/light/light-document.tsx'
import { findPortalCustomer } from '#lib/endpoints/require-portal-customer.ts'
import { SignOut } from './sign-out.tsx'

export const metadata: Metadata = {
  title: { default: 'Your bookings · React Fast Training', template: '%s · React Fast Training' },
  description: 'See when and where your first-aid course is, your certificates and your payments.',
  robots: { index: false },
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const customer = await findPortalCustomer()
  return <LightDocument aside={customer && <SignOut />}>{children}</LightDocument>
}
