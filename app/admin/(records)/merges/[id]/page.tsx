import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Saying } from '#components/ui/saying.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import styles from '../merges.module.css'
import { loadMergeEntry } from './load-merge-entry.ts'
import { MergeDone } from './merge-done.tsx'
import { UndoBuckets } from './undo-buckets.tsx'
import { UndoStep } from './undo-step.tsx'

export const metadata: Metadata = { title: 'Merge' }

export default async function MergeEntryPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('people.merge')
  const mergeId = z.uuid().safeParse((await params).id).data
  const entry = mergeId && (await loadMergeEntry(database(), actor, mergeId))
  if (!entry) notFound()
  const { merge, names, report, refusal } = entry

  return (
    <>
      <PageHeader
        title={`Merge into ${merge.survivorName}`}
        back={<Link href="/admin/merges">Merge log</Link>}
        figures={<StatusDot tone={merge.undoneAt ? 'quiet' : 'good'}>{merge.undoneAt ? 'Undone' : 'Stands'}</StatusDot>}
      />
      <div className={styles.page}>
        <p className={styles.lead}>
          {formatMoment(merge.mergedAt)}, by {merge.mergedBy ?? 'an API key'}.{' '}
          <Link href={`/admin/users/${merge.survivorId}`}>Open the record</Link>
        </p>
        <MergeDone entry={entry} />
        <section>
          <h2 className={styles.heading}>{merge.undoneAt ? 'What the undo did' : 'What an undo would do'}</h2>
          <Saying
            words={
              merge.undoneAt ? 'The merge has been undone. Below is what the undo did.' : 'The merge is in effect.'
            }
          />
          {refusal && <p className={notice.refused}>{refusal}</p>}
          {report && <UndoBuckets report={report} names={names} isDone={merge.undoneAt !== null} />}
          {report && !merge.undoneAt && <UndoStep mergeId={merge.id} />}
        </section>
      </div>
    </>
  )
}
