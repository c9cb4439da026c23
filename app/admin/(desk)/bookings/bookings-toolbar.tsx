import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { bookingStatusLabels, madeLabel } from '#lib/bookings/labels.ts'
import { bookingStatuses, type ListBookingsInput } from '#lib/bookings/schemas.ts'
import { withParams } from '#lib/core/search-params.ts'

/** Search by reference or booker, and the statuses as links. */
export function BookingsToolbar({ input }: { input: ListBookingsInput }) {
  const { q, cursor, ...rest } = input
  return (
    <div className={toolbar.toolbar}>
      <LiveSearch
        action="/admin/bookings"
        words={q}
        keep={rest}
        label="Search bookings"
        placeholder="Reference, name, email or phone"
      />
      {(input.madeFrom || input.madeTo) && (
        <Link
          href={`/admin/bookings?${withParams({ ...rest, q, madeFrom: undefined, madeTo: undefined })}`}
          className={toolbar.chip}
          aria-label={`Remove filter ${madeLabel(input)}`}
          prefetch={false}
        >
          {madeLabel(input)} <Icon name="cross" size={12} />
        </Link>
      )}
      <nav aria-label="Status" className={toolbar.choices}>
        {[undefined, ...bookingStatuses].map((status) => (
          <Link
            key={status ?? 'all'}
            href={`/admin/bookings?${withParams({ ...rest, q, status })}`}
            className={toolbar.choice}
            aria-current={input.status === status ? 'true' : undefined}
            prefetch={false}
          >
            {status ? bookingStatusLabels[status] : 'All'}
          </Link>
        ))}
      </nav>
    </div>
  )
}
