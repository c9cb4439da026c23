import { emailChanged, emailNew, ownBookings, portalCode } from './access.ts'
import { seatChanged } from './seats.ts'
import { bookingConfirmed, certificateIssued, renewalReminder, sessionCancelled, sessionChanged } from './training.ts'

/** Everything we write, by the name that the log keeps. */
export const templates = {
  'portal.code': portalCode,
  'portal.own_bookings': ownBookings,
  'person.email_changed': emailChanged,
  'person.email_new': emailNew,
  'booking.confirmed': bookingConfirmed,
  'seat.changed': seatChanged,
  'session.changed': sessionChanged,
  'session.cancelled': sessionCancelled,
  'certificate.issued': certificateIssued,
  'renewal.reminder': renewalReminder,
} as const

export type TemplateName = keyof typeof templates
export type TemplateInput<Name extends TemplateName> = (typeof templates)[Name]['sample']
