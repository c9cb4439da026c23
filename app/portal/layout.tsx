import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LightDocument } from '#components/layout/light/light-document.tsx'
import { database } from '#lib/db/database.ts'
import { findPortalCustomer } from '#lib/endpoints/require-portal-customer.ts'
import { companyName } from '#lib/settings/company/company-settings.ts'
import { readSetting } from '#lib/settings/read-setting.ts'
import { SignOut } from './sign-out.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const company = await readSetting(database(), companyName)
  return {
    title: { default: `Your bookings · ${company}`, template: `%s · ${company}` },
    description: 'See when and where your first-aid course is, your certificates and your payments.',
    robots: { index: false },
  }
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  await connection()
  const [customer, company] = await Promise.all([findPortalCustomer(), readSetting(database(), companyName)])
  return (
    <LightDocument company={company} aside={customer && <SignOut />}>
      {children}
    </LightDocument>
  )
}
