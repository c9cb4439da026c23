import { BarChart } from '#components/charts/bar-chart.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { formatMonth } from '#lib/core/dates.ts'
import { withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { countBookingsByMonth } from '#lib/reports/count-bookings-by-month.ts'

/** The bookings of a year by month; each bar opens them in the list. */
export async function BookingsByMonth({ actor, title }: { actor: StaffActor; title: string }) {
  const year = await countBookingsByMonth(database(), actor)
  return (
    <BarChart
      title={title}
      columns={['Month', 'Bookings made']}
      points={year.map(({ bookings, ...days }) => ({
        label: formatMonth(days.madeFrom),
        tick: formatMonth(days.madeFrom).slice(0, 3),
        group: days.madeFrom.slice(0, 4),
        value: bookings,
        href: `/admin/bookings?${withParams(days)}`,
      }))}
      say={inBookings}
      empty="No booking was made in the last twelve months."
      note="Cancelled bookings are included."
    />
  )
}

function inBookings(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'booking' : 'bookings'}`
}
