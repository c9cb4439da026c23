import { PageHeader } from '#components/layout/page-header.tsx'

export default function BookingsPage() {
  return <PageHeader title="Bookings" />
}
