import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LightDocument } from '#components/layout/light/light-document.tsx'
import { database } from '#lib/db/database.ts'
import { companyName } from '#lib/settings/company/company-settings.ts'
import { readSetting } from '#lib/settings/read-setting.ts'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const company = await readSetting(database(), companyName)
  return {
    title: { default: company, template: `%s · ${company}` },
    description: 'First-aid training courses with dates, places and prices. Find your booking, or check a certificate.',
  }
}

/** The light document of public pages: no component library, little JavaScript. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  // A page made at build time could not carry the nonce of this answer's policy.
  await connection()
  return <LightDocument company={await readSetting(database(), companyName)}>{children}</LightDocument>
}
