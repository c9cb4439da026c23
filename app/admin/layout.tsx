import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office-document.tsx'

export const metadata: Metadata = { title: { default: 'Office · React Fast', template: '%s · React Fast' } }

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <OfficeDocument>{children}</OfficeDocument>
}
