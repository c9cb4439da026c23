import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

export function NewBooking() {
  return (
    <ButtonLink href="/admin/bookings/new" kind="primary" shortcut="c">
      New booking
    </ButtonLink>
  )
}

export function NoBookings() {
  return <Empty title="No bookings yet">Bookings appear here, newest first.</Empty>
}
