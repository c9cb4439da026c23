import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { apartList } from '#lib/duplicates/inbox/apart-list.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import styles from '../duplicates.module.css'
import { SetApart } from './set-apart.tsx'

export const metadata: Metadata = { title: 'Not the same person' }

export default async function ApartPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const place = { params: await searchParams, cookies: await cookies() }
  const open = await openList(database(), actor, apartList, place)

  return (
    <ListPage
      open={open}
      title="Not the same person"
      actions={<ButtonLink href="/admin/duplicates">Duplicates</ButtonLink>}
      cards={(pairs) => (
        <ul className={styles.list}>
          {pairs.map((pair) => (
            <SetApart key={pair.id} pair={pair} now={open.now} />
          ))}
        </ul>
      )}
      empty={
        <Empty title="No one set apart">
          Records marked as two different people are listed here. You can undo this.
        </Empty>
      }
      hint="Search by the name, email, phone or company of one of the two."
    />
  )
}
