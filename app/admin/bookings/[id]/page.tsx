import { PageHeader } from '#components/layout/page-header.tsx'

export default function BookingPage() {
  return <PageHeader title="Booking" />
}
