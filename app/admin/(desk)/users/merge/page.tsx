import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { mergePageInput } from '#lib/records/merge/merge-form.ts'
import { FindAnother } from './find-another.tsx'
import { loadMerge } from './load-merge.ts'
import styles from './merge.module.css'
import { MergeForm } from './merge-form.tsx'
import { MergeRecords } from './merge-records.tsx'
import { MovingRows } from './moving-rows.tsx'

export const metadata: Metadata = { title: 'Merge records' }

export default async function MergePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.merge')
  const { ids = [], survivor, q } = readSearchParams(mergePageInput, await searchParams)
  const { records, preview, refusal, found } = await loadMerge(database(), actor, { ids, survivor, q })
  const back = records[0] ? (`/admin/users/${records[0].id}` as const) : '/admin/users'

  return (
    <>
      <PageHeader
        title="Merge records"
        back={<Link href={back}>{records[0]?.name ?? 'People'}</Link>}
        actions={<ButtonLink href="/admin/merges">Merge log</ButtonLink>}
      />
      <div className={styles.page}>
        {refusal && (
          <p role="alert" className={styles.alert}>
            {refusal}
          </p>
        )}
        <MergeRecords records={records} now={new Date()} />
        <FindAnother ids={records.map(({ id }) => id)} q={q} found={found} isOpen={!preview} />
        {preview && (
          <MergeForm preview={preview} key={preview.records.map(({ id }) => id).join()}>
            <MovingRows preview={preview} />
          </MergeForm>
        )}
      </div>
    </>
  )
}
