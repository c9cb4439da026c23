import type { Route } from 'next'

type Record = `/admin/users/${string}` | `/admin/bookings/${string}`
type RecordTab =
  `/admin/users/${string}/${'bookings' | 'payments' | 'certificates' | 'notes' | 'messages' | 'sign-ins'}`
type ImportStep = `/admin/import/${string}` | `/admin/import/${string}/undo`
type Note = `/admin/users/${string}/notes/${string}`
type Message = `/admin/messages/${string}`
type Session = `/admin/sessions/${string}` | `/admin/sessions/${string}/edit`
type Kept = `/admin/${'courses' | 'certificates' | 'venues' | 'staff'}/${string}`
type Address = Record | Kept | Session | RecordTab | Note | ImportStep | Message

/** Addresses passed to components: existing pages, and records with their tabs. */
export type OfficeRoute = Route | Route<Address> | Route<`${Address}?${string}`>
