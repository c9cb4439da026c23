import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { scopesOf } from '#lib/auth/keys/scopes.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { KeyForm } from './key-form.tsx'

export const metadata: Metadata = { title: 'New API key' }

export default async function NewKeyPage() {
  await requirePermission('keys.manage')
  return (
    <>
      <PageHeader title="New API key" back={<Link href="/admin/api-keys">API keys</Link>} />
      <KeyForm scopes={scopesOf('admin')} ofInstructors={scopesOf('instructor')} />
    </>
  )
}
