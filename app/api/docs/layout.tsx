import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LightDocument } from '#components/layout/light/light-document.tsx'

export const metadata: Metadata = { title: 'REST API · React Fast' }

export default async function DocsLayout({ children }: { children: ReactNode }) {
  // A page made at build time could not carry the nonce of this answer's policy.
  await connection()
  return <LightDocument>{children}</LightDocument>
}
