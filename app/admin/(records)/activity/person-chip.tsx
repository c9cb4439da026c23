import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import type { StaffActor } from '#lib/core/actor.ts'
import { withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'

type Props = { actor: StaffActor; userId: string; rest: Record<string, string | undefined> }

/** The person the log is narrowed to; pressing it removes the filter. */
export async function PersonChip({ actor, userId, rest }: Props) {
  const person = await findPerson(database(), actor, userId)
  return (
    <div className={toolbar.toolbar}>
      <Link href={`/admin/activity?${withParams(rest)}`} className={toolbar.chip}>
        Person: {person ? nameOf(person) : 'not on record'}
        <Icon name="cross" size={12} />
      </Link>
      {person && <Link href={`/admin/users/${person.id}`}>Open the record</Link>}
    </div>
  )
}
