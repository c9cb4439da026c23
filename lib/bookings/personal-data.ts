import type { PersonalData } from '../privacy/personal-data.ts'
import { eraseBookings } from './erasures/erase-bookings.ts'
import { eraseMentions } from './erasures/erase-mentions.ts'
import { exportBookings } from './export-bookings.ts'

export const bookingsPersonalData: PersonalData = {
  claims: [
    {
      table: 'bookings',
      column: 'user_id',
      onMerge: 'move',
      rows: 'bookings',
      line: "reference || ', ' || replace(status, '_', ' ')",
    },
    { table: 'bookings', column: 'created_by', onMerge: 'stay', why: 'Says who took it.' },
    {
      table: 'booking_attendees',
      column: 'user_id',
      onMerge: 'move',
      rows: 'seats',
      line: "'Seat ' || seat_number || ' of ' || (select reference from bookings where bookings.id = booking_id)",
    },
  ],
  export: exportBookings,
  erase: async (trx, input) => [...(await eraseBookings(trx, input)), ...(await eraseMentions(trx, input))],
}
