import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { cursorOnly } from '#lib/lists/keyset.ts'
import { listMerges } from '#lib/records/merge/list/list-merges.ts'
import { MergeTable } from './merge-table.tsx'

export const metadata: Metadata = { title: 'Merge log' }

export default async function MergesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.merge')
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const { rows, nextCursor, previousCursor } = await listMerges(database(), actor, { cursor })
  const pageAt = (place: string | null) => (place ? (`/admin/merges?cursor=${place}` as const) : null)

  return (
    <>
      <PageHeader title="Merge log" />
      {rows.length > 0 && <MergeTable rows={rows} now={new Date()} />}
      {rows.length === 0 && (
        <Empty title="Nothing merged yet">
          Records of one person are merged from the record itself or from the duplicates; each merge can be undone here.
        </Empty>
      )}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} />
    </>
  )
}
