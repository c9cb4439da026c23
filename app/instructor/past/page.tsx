import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listSessions } from '#lib/sessions/list-sessions.ts'
import { SessionList } from '../session-list.tsx'
import styles from './past.module.css'

export const metadata: Metadata = { title: 'Past sessions' }

const pageSize = 50
const cursor = z.object({ lastDay: z.iso.date(), id: z.uuid() })

export default async function PastSessionsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor } = await requirePermission('teaching.read')
  const now = new Date()
  const after = cursor.safeParse(await searchParams).data
  const past = await listSessions(database(), actor, { listing: 'past', after, limit: pageSize }, now)
  const last = past.length === pageSize ? past.at(-1) : undefined

  return (
    <>
      <PageHeader title="Past sessions" back={<Link href="/instructor">Sessions</Link>} />
      {past.length === 0 ? (
        <Empty title={after ? 'No older sessions' : 'No past sessions'}>
          Sessions appear here the day after their last day.
        </Empty>
      ) : (
        <SessionList title="Taught" sessions={past} now={now} showInstructor={actor.role === 'admin'} />
      )}
      {last && (
        <p className={styles.older}>
          <ButtonLink href={`/instructor/past?lastDay=${last.lastDay}&id=${last.id}`}>Older ›</ButtonLink>
        </p>
      )}
    </>
  )
}
