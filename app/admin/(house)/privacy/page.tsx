import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listErasureRequests } from '#lib/portal/erasure-requests/list-erasure-requests.ts'
import { listErasures } from '#lib/privacy/erasures/list-erasures.ts'
import { listRetentionRuns } from '#lib/privacy/retention/list-retention-runs.ts'
import { readRetentionYears } from '#lib/privacy/retention/retention-years.ts'
import { ErasureRequests } from './erasure-requests.tsx'
import styles from './privacy.module.css'
import { RetentionPeriods } from './retention-periods.tsx'
import { RetentionRuns } from './retention-runs.tsx'

export const metadata: Metadata = { title: 'Privacy' }

export default async function PrivacyPage() {
  const { actor } = await requirePermission('privacy.manage')
  const erasures = await listErasures(database(), actor)
  const runs = await listRetentionRuns(database(), actor)

  return (
    <>
      <PageHeader title="Privacy" />
      <div className={styles.page}>
        <ErasureRequests requests={await listErasureRequests(database(), actor)} />
        <section>
          <h2 className={styles.heading}>Erasures</h2>
          {erasures.length === 0 && (
            <Empty title="No one has been erased">To erase someone, open the Privacy tab of their record.</Empty>
          )}
          <ol className={styles.list}>
            {erasures.map(({ id, userId, pseudonym, erasedAt, reason }) => (
              <li key={id}>
                <Link href={`/admin/privacy/${userId}`}>{pseudonym}</Link>, {formatDay(erasedAt)}: {reason}
              </li>
            ))}
          </ol>
        </section>
        <RetentionPeriods years={await readRetentionYears(database())} />
        <RetentionRuns runs={runs} />
      </div>
    </>
  )
}
