import Link from 'next/link'
import { formatDay } from '#lib/core/dates.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from './privacy.module.css'

type Request = { id: string; firstName: string | null; lastName: string | null; email: string | null; askedAt: Date }

/** Customers who asked in the portal to be erased; the law gives us a month. */
export function ErasureRequests({ requests }: { requests: Request[] }) {
  if (requests.length === 0) return null

  return (
    <section>
      <h2 className={styles.heading}>Erasure requests</h2>
      <ol className={styles.list}>
        {requests.map((request) => (
          <li key={request.id}>
            <Link href={`/admin/users/${request.id}/privacy/erase`}>{nameOf(request)}</Link>, asked on{' '}
            {formatDay(request.askedAt)}
          </li>
        ))}
      </ol>
    </section>
  )
}
