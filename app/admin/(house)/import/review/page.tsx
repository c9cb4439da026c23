import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listReviewForms } from '#lib/imports/review/list-review-forms.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import styles from './review.module.css'
import { ReviewRowForm } from './review-row-form.tsx'
import { UnreadableRow } from './unreadable-row.tsx'

export const metadata: Metadata = { title: 'Rows to review' }

const where = z.object({ run: z.uuid().optional().catch(undefined), after: z.uuid().optional().catch(undefined) })

export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor } = await requirePermission('imports.read')
  const { run: runId, after: cursor } = where.parse(await searchParams)
  const range = { ...(runId && { runId }), ...(cursor && { cursor }) }
  const { rows, total, nextCursor } = await listReviewForms(database(), actor, loadKeyring(), range)
  const only = runId ? `run=${runId}&` : ''

  return (
    <>
      <PageHeader
        title="Rows to review"
        back={<Link href="/admin/import">Import</Link>}
        figures={<span>{total} waiting</span>}
      />
      {rows.length === 0 ? (
        <Empty title="Nothing to review">Rows that an import could not use wait here until someone mends them.</Empty>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) =>
            row.fields ? (
              <ReviewRowForm key={row.id} row={row} fields={row.fields} />
            ) : (
              <UnreadableRow key={row.id} row={row} />
            ),
          )}
        </ul>
      )}
      <Pager
        newer={null}
        older={nextCursor ? `/admin/import/review?${only}after=${nextCursor}` : null}
        olderLabel="Next page"
      />
    </>
  )
}
