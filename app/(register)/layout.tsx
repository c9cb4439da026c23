import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office/office-document.tsx'

/** Nothing here names anybody: a phone keeps this document for when it has no network. */
export default function RegisterLayout({ children }: { children: ReactNode }) {
  return <OfficeDocument>{children}</OfficeDocument>
}
