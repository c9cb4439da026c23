import { Tabs } from '#components/layout/tabs.tsx'
import type { RecordCounts } from '#lib/people/find-person.ts'

/** The parts of a record, with how much each holds. */
export function RecordTabs({ userId, counts }: { userId: string; counts: RecordCounts }) {
  const at = `/admin/users/${userId}` as const
  return (
    <Tabs
      label="Record"
      tabs={[
        { href: at, label: 'Timeline' },
        { href: `${at}/courses`, label: 'Courses', count: counts.courses },
        { href: `${at}/bookings`, label: 'Bookings', count: counts.bookings },
        { href: `${at}/payments`, label: 'Payments', count: counts.payments },
        { href: `${at}/invoices`, label: 'Invoices' },
        { href: `${at}/certificates`, label: 'Certificates', count: counts.certificates },
        { href: `${at}/notes`, label: 'Notes', count: counts.notes },
        { href: `${at}/messages`, label: 'Messages' },
        { href: `${at}/sign-ins`, label: 'Sign-ins' },
        { href: `${at}/privacy`, label: 'Privacy' },
      ]}
    />
  )
}
