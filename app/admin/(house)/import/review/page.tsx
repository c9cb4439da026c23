import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listLeftOutRows } from '#lib/imports/review/list-left-out-rows.ts'
import { listReviewForms } from '#lib/imports/review/list-review-forms.ts'
import { countReviewGroups } from '#lib/imports/review/list-review-rows.ts'
import { reviewGroups } from '#lib/imports/review/review-groups.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { LeftOutRows } from './left-out-rows.tsx'
import { LiveCounts } from './live-counts.tsx'
import { toReviewHref } from './review-href.ts'
import { ReviewQueue } from './review-queue.tsx'
import { ReviewTabs } from './review-tabs.tsx'

export const metadata: Metadata = { title: 'Rows to review' }

const where = z.object({
  run: z.uuid().optional().catch(undefined),
  reason: z.enum(reviewGroups).optional().catch(undefined),
  show: z.literal('left-out').optional().catch(undefined),
  after: z.string().max(90).optional().catch(undefined),
  all: z.uuid().optional().catch(undefined),
})

export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor } = await requirePermission('imports.read')
  const asked = where.parse(await searchParams)
  const { run: runId, reason: group, after: cursor } = asked
  const counts = await countReviewGroups(database(), actor, { runId })
  const leftOut = await listLeftOutRows(database(), actor, { runId, cursor })
  const queue = await listReviewForms(database(), actor, loadKeyring(), { runId, group, cursor })
  const { nextCursor } = asked.show ? leftOut : queue

  return (
    <LiveCounts key={toReviewHref({ ...asked, all: undefined })}>
      <PageHeader title="Rows to review" back={<Link href="/admin/import">Import</Link>} />
      <ReviewTabs asked={asked} counts={counts} leftOut={leftOut.total} />
      {asked.show ? (
        <LeftOutRows rows={leftOut.rows} now={new Date()} />
      ) : (
        <ReviewQueue rows={queue.rows} counts={counts} asked={asked} />
      )}
      <Pager
        newer={null}
        older={nextCursor ? toReviewHref({ ...asked, after: nextCursor }) : null}
        olderLabel="Next page"
      />
    </LiveCounts>
  )
}
