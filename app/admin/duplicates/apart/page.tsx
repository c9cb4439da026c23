import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { When } from '#components/ui/when.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { pageCursor } from '#lib/core/list-input.ts'
import { database } from '#lib/db/database.ts'
import { listSetApart } from '#lib/duplicates/list-set-apart.ts'
import { nameOf } from '#lib/people/labels.ts'
import { suggestAgainAction } from '../actions.ts'
import styles from '../duplicates.module.css'

export const metadata: Metadata = { title: 'Not the same person' }

const place = z.object({ cursor: pageCursor.optional().catch(undefined) })

export default async function ApartPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor } = await requirePermission('people.read')
  const { cursor } = place.parse(await searchParams)
  const { rows, previousCursor, nextCursor } = await listSetApart(database(), actor, { cursor })
  const now = new Date()

  return (
    <>
      <PageHeader title="Not the same person" back={<Link href="/admin/duplicates">‹ Duplicates</Link>} />
      {rows.length === 0 ? (
        <Empty title="Nobody set apart">
          Records that somebody said are two people stay here, and can be taken back.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {rows.map(({ one, other, decidedBy, decidedAt }) => (
            <li key={`${one.id} ${other.id}`} className={styles.apart}>
              <span>
                <Link href={`/admin/users/${one.id}`}>{nameOf(one)}</Link> and{' '}
                <Link href={`/admin/users/${other.id}`}>{nameOf(other)}</Link>
              </span>
              <span className={styles.by}>
                {[one.email, other.email].filter(Boolean).join(', ')} · {decidedBy ?? 'somebody'},{' '}
                <When at={decidedAt} now={now} />
              </span>
              <ButtonForm
                action={suggestAgainAction}
                fields={{ userA: one.id, userB: other.id }}
                label="Take back"
                about={`${nameOf(one)} and ${nameOf(other)}`}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager
        newer={previousCursor ? `/admin/duplicates/apart?cursor=${previousCursor}` : null}
        older={nextCursor ? `/admin/duplicates/apart?cursor=${nextCursor}` : null}
      />
    </>
  )
}
