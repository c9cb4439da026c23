import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listImportRuns } from '#lib/imports/list-import-runs.ts'
import { listReviewRows } from '#lib/imports/review/list-review-rows.ts'
import { RunTable } from './run-table.tsx'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportsPage() {
  const { actor } = await requirePermission('imports.read')
  const [runs, waiting] = await Promise.all([
    listImportRuns(database(), actor),
    listReviewRows(database(), actor, { pageSize: 1 }),
  ])

  return (
    <>
      <PageHeader
        title="Import"
        actions={
          <>
            {waiting.total > 0 && (
              <ButtonLink href="/admin/import/review">
                Review {waiting.total} {waiting.total === 1 ? 'row' : 'rows'}
              </ButtonLink>
            )}
            <ButtonLink href="/admin/import/people">Import people</ButtonLink>
            <ButtonLink href="/admin/import/new" kind="primary">
              Import bookings
            </ButtonLink>
          </>
        }
      />
      {runs.length > 0 ? (
        <RunTable runs={runs} now={new Date()} />
      ) : (
        <Empty title="Nothing imported yet">
          Import people from a spreadsheet, or bookings from an older system. Each file is checked first, and every
          import can be undone.
        </Empty>
      )}
    </>
  )
}
