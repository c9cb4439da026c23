import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { describe, isAll } from '#lib/people/conditions/describe.ts'
import { type Group, membersOf, type Node } from '#lib/people/conditions/schema.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import type { Tag } from '#lib/people/tags/list-tags.ts'
import { peopleHref } from './people-href.ts'

/** The conditions in force: those that all must hold one by one, any-of as one; a click takes one away. */
export function ConditionChips({ where, input, tags }: { where: Group; input: PeoplePageInput; tags: Tag[] }) {
  const members = isAll(where) ? membersOf(where) : [where]
  return members.map((member, place) => {
    const label = describe(member, tags)
    return (
      <Link
        key={label}
        href={peopleHref({ ...input, where: without(members, place) })}
        className={toolbar.chip}
        aria-label={`Remove condition ${label}`}
        prefetch={false}
      >
        {label} <Icon name="cross" size={12} />
      </Link>
    )
  })
}

function without(members: Node[], place: number): Group | undefined {
  const all = members.filter((_, other) => other !== place)
  return all.length > 0 ? { all } : undefined
}
