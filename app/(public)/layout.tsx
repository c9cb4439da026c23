import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LightDocument } from '#components/layout/light/light-document.tsx'

export const metadata: Metadata = {
  title: { default: 'React Fast Training', template: '%s · React Fast Training' },
  description: 'First-aid training courses with dates, places and prices. Find your booking, or check a certificate.',
}

/** The light document of public pages: no component library, little JavaScript. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  // A page made at build time could not carry the nonce of this answer's policy.
  await connection()
  return <LightDocument>{children}</LightDocument>
}
