import Link from 'next/link'
import toolbar from '#components/ui/toolbar.module.css'
import type { ActivityFilter } from '#lib/activity/activity-filters.ts'
import { nameOf } from '#lib/people/labels.ts'
import { activityHref } from './activity-href.ts'
import type { Named } from './find-named.ts'

/** The people who match the words, to choose one. */
export function NamedPeople({ named: { words, people }, rest }: { named: Named; rest: ActivityFilter }) {
  return (
    <p role="status" className={toolbar.toolbar}>
      {people.length === 0 ? `No one found for “${words}”.` : `Which “${words}” do you mean?`}
      {people.map((person) => (
        <Link key={person.id} href={activityHref({ ...rest, userId: person.id })} className={toolbar.chip}>
          {nameOf(person)}
          {person.email && person.email !== nameOf(person) && ` · ${person.email}`}
        </Link>
      ))}
    </p>
  )
}
