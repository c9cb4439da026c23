import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { listSetApart } from '#lib/duplicates/inbox/list-set-apart.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { cursorOnly } from '#lib/lists/keyset.ts'
import styles from '../duplicates.module.css'
import { SetApart } from './set-apart.tsx'

export const metadata: Metadata = { title: 'Not the same person' }

export default async function ApartPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const { rows, previousCursor, nextCursor } = await listSetApart(database(), actor, { cursor })
  const now = new Date()

  return (
    <>
      <PageHeader title="Not the same person" back={<Link href="/admin/duplicates">Duplicates</Link>} />
      {rows.length === 0 ? (
        <Empty title="No one set apart">
          Records marked as two different people are listed here. You can undo this.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {rows.map((pair) => (
            <SetApart key={`${pair.one.id} ${pair.other.id}`} pair={pair} now={now} />
          ))}
        </ul>
      )}
      <Pager
        newer={previousCursor ? `/admin/duplicates/apart?cursor=${previousCursor}` : null}
        older={nextCursor ? `/admin/duplicates/apart?cursor=${nextCursor}` : null}
      />
    </>
  )
}
