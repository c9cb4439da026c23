import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office/office-document.tsx'
import { OfficeShell } from '#components/layout/office/office-shell.tsx'
import { SendKept } from '#components/register/send-kept.tsx'
import { findSignedIn } from '#lib/endpoints/require-permission.ts'
import { nameOf, roleLabels } from '#lib/people/labels.ts'
import { officeEntriesOf, officeSearchesOf } from '../office-entries-of.ts'

export const metadata: Metadata = { title: { default: 'Teaching · React Fast', template: '%s · React Fast' } }

/** Draws the office around pages that guard themselves. Without permission only the bare document is drawn. */
export default async function InstructorLayout({ children }: { children: ReactNode }) {
  const me = await findSignedIn()
  if (!me) return <OfficeDocument>{children}</OfficeDocument>

  const who = { name: nameOf(me), email: me.email, roleLabel: roleLabels[me.actor.role] }
  return (
    <OfficeDocument>
      <OfficeShell entries={await officeEntriesOf(me)} searches={officeSearchesOf(me)} who={who} signOutAt="/sign-out">
        {children}
        <SendKept by={me.actor.userId} />
      </OfficeShell>
    </OfficeDocument>
  )
}
