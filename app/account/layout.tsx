import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { OfficeDocument } from '#components/layout/office/office-document.tsx'
import { OfficeShell } from '#components/layout/office/office-shell.tsx'
import { findSignedIn } from '#lib/endpoints/require-permission.ts'
import { nameOf, roleLabels } from '#lib/people/labels.ts'
import { officeEntriesOf, officeSearchesOf } from '../office-entries-of.ts'

export const metadata: Metadata = { title: { default: 'Your account · React Fast', template: '%s · React Fast' } }

/** The frame for a signed-in colleague, around a page that guards itself. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const me = await findSignedIn()
  if (!me)
    return (
      <OfficeDocument>
        <main>{children}</main>
      </OfficeDocument>
    )

  return (
    <OfficeDocument>
      <OfficeShell
        entries={await officeEntriesOf(me)}
        who={{ name: nameOf(me), email: me.email, roleLabel: roleLabels[me.actor.role] }}
        signOutAt="/sign-out"
        searches={officeSearchesOf(me)}
      >
        {children}
      </OfficeShell>
    </OfficeDocument>
  )
}
