import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** Nobody to show: because nothing matches, or because nobody is on record yet. */
export function PeopleEmpty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty title="Nobody matches" action={<ButtonLink href="/admin/users">Clear filters</ButtonLink>}>
        Try fewer letters, or take a filter away.
      </Empty>
    )
  }
  return (
    <Empty title="Nobody is on record yet">
      Everyone who books, takes part or teaches appears here, with all they did. The first booking makes the first
      person.
    </Empty>
  )
}
