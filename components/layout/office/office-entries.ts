import type { Route } from 'next'
import type { IconName } from '#components/ui/icon.tsx'

export type OfficeEntry = {
  href: Route
  label: string
  icon: IconName
  /** Has a place of its own in the bar at the foot of a phone; the others are under More. At most four. */
  inBar?: true
  /** Something to do rather than a place: it is in the palette only. */
  isStep?: true
  /** What waits there. */
  count?: number
}

/** The sidebar of the office, in order. An entry is added with its page, never before. */
export const adminEntries: OfficeEntry[] = [
  { href: '/admin', label: 'Today', icon: 'today', inBar: true },
  { href: '/admin/inbox', label: 'Inbox', icon: 'inbox' },
  { href: '/admin/users', label: 'People', icon: 'people', inBar: true },
  { href: '/admin/bookings', label: 'Bookings', icon: 'bookings', inBar: true },
  { href: '/admin/sessions', label: 'Sessions', icon: 'sessions', inBar: true },
  { href: '/admin/courses', label: 'Courses', icon: 'rows' },
  { href: '/admin/certificates', label: 'Certificates', icon: 'certificates' },
  { href: '/admin/duplicates', label: 'Duplicates', icon: 'duplicates' },
  { href: '/admin/activity', label: 'Activity', icon: 'activity' },
  { href: '/admin/messages', label: 'Messages', icon: 'messages' },
  { href: '/admin/import', label: 'Import', icon: 'import' },
  { href: '/admin/staff', label: 'Staff', icon: 'staff' },
  { href: '/admin/api-keys', label: 'API keys', icon: 'key' },
  { href: '/admin/privacy', label: 'Privacy', icon: 'privacy' },
  { href: '/admin/users/new', label: 'New person', icon: 'plus', isStep: true },
]

export const instructorEntries: OfficeEntry[] = [
  { href: '/instructor', label: 'Sessions', icon: 'sessions', inBar: true },
  { href: '/instructor/past', label: 'Past', icon: 'certificates', inBar: true },
]
