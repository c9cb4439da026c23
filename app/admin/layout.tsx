import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office/office-document.tsx'
import { OfficeShell } from '#components/layout/office/office-shell.tsx'
import { findSignedIn } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { officeEntriesOf, officeSearchesOf } from '../office-entries-of.ts'

export const metadata: Metadata = {
  title: { default: 'Office · React Fast', template: '%s · React Fast' },
  description: 'The office of a training company: people, bookings, sessions and certificates.',
}

/** Draws the office around pages that guard themselves. Without permission only the bare document is drawn. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const me = await findSignedIn()
  if (me?.actor.role !== 'admin')
    return (
      <OfficeDocument>
        <main>{children}</main>
      </OfficeDocument>
    )

  return (
    <OfficeDocument>
      <OfficeShell
        entries={await officeEntriesOf(me)}
        who={{ name: nameOf(me), email: me.email, roleLabel: 'Admin' }}
        signOutAt="/sign-out"
        searches={officeSearchesOf(me)}
      >
        {children}
      </OfficeShell>
    </OfficeDocument>
  )
}
