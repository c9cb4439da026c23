import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office-document.tsx'

export const metadata: Metadata = { title: { default: 'Teaching · React Fast', template: '%s · React Fast' } }

export default function InstructorLayout({ children }: { children: ReactNode }) {
  return <OfficeDocument>{children}</OfficeDocument>
}
