import { z } from 'zod'
import { money, plainDate } from '../../endpoints/answer/answer-shapes.ts'
import type { Person } from '../find-person.ts'

/** A person in a list of the API. */
export const listedUser = z
  .object({
    id: z.uuid(),
    email: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    phone: z.string().nullable(),
    mobile: z.string().nullable(),
    companyName: z.string().nullable(),
    role: z.enum(['customer', 'admin', 'instructor']),
    status: z.enum(['active', 'inactive', 'suspended']),
    customerType: z.enum(['individual', 'corporate']),
    city: z.string().nullable(),
    postcode: z.string().nullable(),
    country: z.string(),
    firstBookingDate: z.date().nullable(),
    lastBookingDate: z.date().nullable(),
    totalBookings: z.int().describe('Their own bookings that are not cancelled.'),
    totalSpent: money.describe('Paid on their bookings, less what was refunded.'),
    lastActivityDate: z.date().nullable(),
    marketingConsent: z.boolean(),
    smsConsent: z.boolean(),
    newsletterSubscribed: z.boolean(),
    preferredContactMethod: z.enum(['email', 'phone', 'sms']),
    createdAt: z.date(),
    updatedAt: z.date(),
    version: z.int().describe('Grows with every change; the ETag in quotation marks.'),
  })
  .meta({ id: 'ListedUser' })

/** One person in the API. */
const user = z.object({
  ...listedUser.shape,
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  county: z.string().nullable(),
  companyRole: z.string().nullable(),
  companyDepartment: z.string().nullable(),
  vatNumber: z.string().nullable(),
  notes: z.string().nullable(),
  hasMedicalConditions: z.boolean(),
  lifetimeValue: money,
  averageBookingValue: money.nullable(),
  bookingFrequency: z.number().nullable().describe('Bookings per year between the first and the last.'),
  preferredCourses: z.array(z.string()).describe('The most booked course first.'),
  certificateExpiry: plainDate.nullable().describe('When the first of their current certificates expires.'),
})

const revealed = z.string().nullable().optional().describe('Only when asked for by `reveal`.')

/** One person in the API, with the sealed fields that were asked for. */
export const shownUser = z
  .object({
    ...user.shape,
    dateOfBirth: revealed,
    emergencyContactName: revealed,
    emergencyContactPhone: revealed,
    emergencyContactRelationship: revealed,
    medicalNotes: revealed,
    dietaryRequirements: revealed,
  })
  .meta({ id: 'User' })

/** A person in the shape of the API. */
export function userOf(person: Person): z.output<typeof shownUser> {
  return {
    ...person,
    lifetimeValue: person.totalSpent,
    bookingFrequency: person.bookingsPerYear,
    preferredCourses: person.preferredCourse === null ? [] : [person.preferredCourse],
    certificateExpiry: person.nextCertificateExpiry,
  }
}
