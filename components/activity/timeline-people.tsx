import Link from 'next/link'
import type { ActivityRow } from '#lib/activity/activity-list.ts'
import { nameOf } from '#lib/people/labels.ts'

/** The person concerned, as a link. */
export function Concerned({ row }: { row: ActivityRow }) {
  const { userId, personFirstName: firstName, personLastName: lastName, personEmail: email } = row
  if (!userId) return null
  return (
    <>
      {' · '}
      <Link href={`/admin/users/${userId}`}>{nameOf({ firstName, lastName, email })}</Link>
    </>
  )
}

/** The actor, if it is someone else: a link to their record or, in the company's log, to their other actions. */
export function Doer({ row, isOfAll }: { row: ActivityRow; isOfAll: boolean }) {
  const { actorId, actorName, actorFirstName: firstName, actorLastName: lastName, actorEmail: email } = row
  if (actorId && actorId === row.userId) return null
  if (!actorId) return actorName ? <span>by {actorName}</span> : null
  return (
    <span>
      by{' '}
      <Link href={isOfAll ? `/admin/activity?user=${actorId}` : `/admin/users/${actorId}`}>
        {nameOf({ firstName, lastName, email })}
      </Link>
    </span>
  )
}
