import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { InviteForm } from './invite-form.tsx'

export const metadata: Metadata = { title: 'Invite someone' }

export default async function InvitePage() {
  await requirePermission('staff.manage')
  return (
    <>
      <PageHeader title="Invite someone" back={<Link href="/admin/staff">Staff</Link>} />
      <InviteForm />
    </>
  )
}
