import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { KeepSessions } from '#components/register/keep-sessions.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listLateRegisters } from '#lib/registers/list-late-registers.ts'
import { listOwnMentions } from '#lib/registers/mentions/list-own-mentions.ts'
import { listSessions } from '#lib/sessions/list-sessions.ts'
import { Mentions } from './mentions.tsx'
import { SessionList } from './session-list.tsx'
import { toKeptSession } from './to-kept-session.ts'
import { TodaySession } from './today-session.tsx'

export const metadata: Metadata = { title: 'Sessions' }

export default async function SessionsPage() {
  const { actor } = await requirePermission('teaching.read')
  const now = new Date()
  const [sessions, late, mentions] = await Promise.all([
    listSessions(database(), actor, { listing: 'upcoming', limit: 100 }, now),
    listLateRegisters(database(), actor, now),
    listOwnMentions(database(), actor, now),
  ])
  const today = sessions.filter(({ nextDay }) => nextDay === toPlainDate(now))
  const later = sessions.slice(today.length)
  const view = { now, showInstructor: actor.role === 'admin' }

  return (
    <>
      <PageHeader title="Sessions" />
      <KeepSessions sessions={sessions.map((session) => toKeptSession(session, actor.userId, now))} />
      {today.map((session) => (
        <TodaySession key={session.id} session={session} {...view} />
      ))}
      {mentions.length > 0 && <Mentions mentions={mentions} now={now} />}
      {late.length > 0 && <SessionList title="Registers to hand in" sessions={late} {...view} />}
      {later.length > 0 && <SessionList title="Upcoming" sessions={later} {...view} />}
      {sessions.length === 0 && (
        <Empty title="No upcoming sessions">Sessions appear here when you are chosen as their instructor.</Empty>
      )}
    </>
  )
}
