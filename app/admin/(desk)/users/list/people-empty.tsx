import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** Nobody to show: because nothing matches, or because nobody is on record yet. */
export function PeopleEmpty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty title="No one matches" action={<ButtonLink href="/admin/users">Clear filters</ButtonLink>}>
        Try fewer letters, or remove a filter.
      </Empty>
    )
  }
  return (
    <Empty title="No people yet">
      Everyone who books, takes part or teaches appears here, with all they did. The first booking makes the first
      person.
    </Empty>
  )
}
