import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** Shown where nothing in the log fits the filters. */
export function NoActivity() {
  return (
    <Empty title="Nothing here" action={<ButtonLink href="/admin/activity">Clear filters</ButtonLink>}>
      Bookings, payments, changes and sign-ins are logged here. None of them matches these filters.
    </Empty>
  )
}
