import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ButtonForm } from '#components/form/button-form.tsx'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { type ApiKeyRow, apiKeyList } from '#lib/auth/keys/api-key-list.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { revokeKeyAction } from './actions.ts'

export const metadata: Metadata = { title: 'API keys' }

export default async function ApiKeysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('keys.manage')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, apiKeyList, place)}
      title="API keys"
      actions={
        <ButtonLink href="/admin/api-keys/new" kind="primary" shortcut="c">
          New key
        </ButtonLink>
      }
      draw={{ keyHint: (key) => <code>{key.keyHint}</code>, revoke: Revoke }}
      empty={
        <Empty title="No keys yet">
          A key lets a program, such as your website, read and write through the <a href="/api/docs">API</a>.
        </Empty>
      }
      hint="Search by name, by the first letters of the key, or by who made it."
    />
  )
}

/** A key whose maker or instructor has left can still be revoked, since it would work again on their return. */
function Revoke({ id, name, state }: ApiKeyRow) {
  if (state === 'revoked' || state === 'expired') return null
  return <ButtonForm action={revokeKeyAction} fields={{ id }} label="Revoke" about={name} />
}
