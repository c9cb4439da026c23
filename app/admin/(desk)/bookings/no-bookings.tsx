import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

export function NewBooking() {
  return (
    <ButtonLink href="/admin/bookings/new" kind="primary">
      New booking
    </ButtonLink>
  )
}

export function NoBookings({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) return <Empty title="No bookings yet">Bookings appear here, newest first.</Empty>
  return (
    <Empty title="No booking matches" action={<ButtonLink href="/admin/bookings">Clear filters</ButtonLink>}>
      Search by the start of a reference, or by the booker’s name, email or phone.
    </Empty>
  )
}
