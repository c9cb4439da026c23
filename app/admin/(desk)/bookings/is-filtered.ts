import type { BookingFilter } from '#lib/bookings/schemas.ts'

/** Whether the list leaves any booking out. */
export function isFiltered(filter: BookingFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'cursor' && name !== 'pageSize' && Boolean(value))
}
