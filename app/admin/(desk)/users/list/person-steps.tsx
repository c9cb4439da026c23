import type { RowAction } from '#components/list/row-actions.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** What can be done with a person from the list. */
export const rowActions: RowAction[] = [
  { label: 'Open', says: 'Open', href: '/admin/users/{id}' },
  { label: 'Note', says: 'Write a note about', href: '/admin/users/{id}/notes#write', key: 'n' },
  { label: 'Copy email', says: 'Copy the email address of' },
  { label: 'Book', says: 'Book for', href: '/admin/bookings/new?user={id}', key: 'b', isHidden: true },
]

export function NewPerson() {
  return (
    <ButtonLink href="/admin/users/new" kind="primary" shortcut="c">
      New person
    </ButtonLink>
  )
}

export function NoPeople() {
  return (
    <Empty title="No people yet">
      Everyone who books, takes part or teaches appears here, with all they did. The first booking makes the first
      person.
    </Empty>
  )
}
