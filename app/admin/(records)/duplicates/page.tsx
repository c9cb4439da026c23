import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { database } from '#lib/db/database.ts'
import { catchUpIfFew } from '#lib/duplicates/catch-up.ts'
import { countDuplicates } from '#lib/duplicates/inbox/count-duplicates.ts'
import { listDuplicates } from '#lib/duplicates/inbox/list-duplicates.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'
import { DuplicateGroupView } from './duplicate-group.tsx'
import styles from './duplicates.module.css'

export const metadata: Metadata = { title: 'Duplicates' }

const place = z.object({ cursor: z.string().max(4000).optional().catch(undefined) })

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor } = await requirePermission('people.read')
  const { cursor } = place.parse(await searchParams)
  const db = database()
  await catchUpIfFew(db, loadKeyring())
  const [page, count] = [await listDuplicates(db, actor, { cursor }), await countDuplicates(db, actor)]

  return (
    <>
      <PageHeader
        title="Duplicates"
        figures={<output>{count.isExact ? count.total : `more than ${count.total}`} to decide</output>}
        actions={<Link href="/admin/duplicates/apart">Not the same person</Link>}
      />
      {page.rows.length === 0 ? (
        <Empty title="No likely duplicates">
          Records that may belong to one person wait here, with the reasons, until a colleague merges them or marks them
          as two.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {page.rows.map((group) => (
            <DuplicateGroupView key={group.id} group={group} />
          ))}
        </ul>
      )}
      <Pager
        newer={page.previousCursor ? `/admin/duplicates?cursor=${page.previousCursor}` : null}
        older={page.nextCursor ? `/admin/duplicates?cursor=${page.nextCursor}` : null}
        newerLabel="Likelier"
        olderLabel="Less likely"
      />
    </>
  )
}
