import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office/office-document.tsx'

/** Names no one: the phone keeps this document for use offline. */
export default function RegisterLayout({ children }: { children: ReactNode }) {
  return <OfficeDocument>{children}</OfficeDocument>
}
