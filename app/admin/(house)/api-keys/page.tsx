import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { listApiKeys } from '#lib/auth/keys/api-keys.ts'
import { scopesOf } from '#lib/auth/keys/scopes.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'

export const metadata: Metadata = { title: 'API keys' }

export default async function ApiKeysPage() {
  const { actor } = await requirePermission('keys.manage')
  const keys = await listApiKeys(database(), actor)
  const working = keys.filter(({ revokedAt }) => revokedAt === null).length

  return (
    <>
      <PageHeader title="API keys" figures={`${working} not revoked`} back={<Link href="/admin/staff">Staff</Link>} />
      {keys.length === 0 ? (
        <Empty title="No keys yet">A key lets a program, such as your website, read and write through the API.</Empty>
      ) : (
        <KeyTable keys={keys} now={new Date()} />
      )}
      <KeyForm scopes={scopesOf('admin')} />
    </>
  )
}
