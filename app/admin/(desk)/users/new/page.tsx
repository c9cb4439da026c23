import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { NewPersonForm } from './new-person-form.tsx'

export const metadata: Metadata = { title: 'New person' }

export default async function NewPersonPage() {
  await requirePermission('people.write')

  return (
    <>
      <PageHeader title="New person" back={<Link href="/admin/users">People</Link>} />
      <NewPersonForm />
    </>
  )
}
