import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { importRunList } from '#lib/imports/import-run-list.ts'
import { listReviewRows } from '#lib/imports/review/list-review-rows.ts'
import { openList } from '#lib/lists/open-list.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('imports.read')
  const place = { params: await searchParams, cookies: await cookies() }
  const waiting = await listReviewRows(database(), actor, { pageSize: 1 })

  return (
    <ListPage
      open={await openList(database(), actor, importRunList, place)}
      title="Import"
      actions={<ImportSteps waiting={waiting.total} />}
      empty={
        <Empty title="Nothing imported yet">
          Import people from a spreadsheet, or bookings from an older system. Each file is checked first, and every
          import can be undone.
        </Empty>
      }
      hint="Search by the name of the file, or by the colleague who started the import."
    />
  )
}

function ImportSteps({ waiting }: { waiting: number }) {
  return (
    <>
      {waiting > 0 && (
        <ButtonLink href="/admin/import/review">
          Review {waiting} {waiting === 1 ? 'row' : 'rows'}
        </ButtonLink>
      )}
      <ButtonLink href="/admin/import/people">Import people</ButtonLink>
      <ButtonLink href="/admin/import/new" kind="primary" shortcut="c">
        Import bookings
      </ButtonLink>
    </>
  )
}
