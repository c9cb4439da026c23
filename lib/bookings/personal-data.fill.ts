import type { Traces } from '../testing/fills/traces.ts'

export const traces: Traces = {
  aboutNobody: {
    booking_terms: 'the terms of the company',
  },
  kept: {
    'bookings.course_name': 'which course it was',
    'bookings.reference': 'the name of the booking in the accounts',
  },
}
