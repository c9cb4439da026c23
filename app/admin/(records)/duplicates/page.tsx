import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { TrueCount } from '#components/layout/office/true-count.tsx'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { catchUpIfFew } from '#lib/duplicates/catch-up.ts'
import { countDuplicates, mostCounted } from '#lib/duplicates/inbox/count-duplicates.ts'
import { duplicateList } from '#lib/duplicates/inbox/duplicate-list.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { DuplicateGroupView } from './duplicate-group.tsx'
import styles from './duplicates.module.css'

export const metadata: Metadata = { title: 'Duplicates' }

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const place = { params: await searchParams, cookies: await cookies() }
  await catchUpIfFew(database(), loadKeyring())
  const { total } = await countDuplicates(database(), actor, mostCounted)

  return (
    <>
      <TrueCount of="/admin/duplicates" count={total} />
      <ListPage
        open={await openList(database(), actor, duplicateList, place)}
        title="Duplicates"
        actions={<ButtonLink href="/admin/duplicates/apart">Not the same person</ButtonLink>}
        cards={(groups) => (
          <ul className={styles.list}>
            {groups.map((group) => (
              <DuplicateGroupView key={group.id} group={group} />
            ))}
          </ul>
        )}
        empty={
          <Empty title="No likely duplicates">
            Records that may belong to one person wait here, with the reasons, until a colleague merges them or marks
            them as different people.
          </Empty>
        }
        hint="Search by the name, email, phone or company of one of the records."
      />
    </>
  )
}
