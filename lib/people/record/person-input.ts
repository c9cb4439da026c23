import { z } from 'zod'

const tooLong = (most: number) => `This can have ${most.toLocaleString('en-GB')} characters.`
const unkeepable = 'This holds a character that cannot be kept.'

const line = (most: number) =>
  z
    .string()
    .max(most * 2, tooLong(most))
    .transform((typed) => typed.replaceAll(/\s+/g, ' ').trim())
    .refine((text) => text.length <= most, tooLong(most))
    .refine((text) => !/\p{Cc}/u.test(text), unkeepable)

const text = (most: number) => line(most).transform(orNothing).nullable()

const paragraphs = z
  .string()
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
  .refine((typed) => typed.length <= 5000, tooLong(5000))
  .refine((typed) => !/[^\P{Cc}\n\t]/u.test(typed), unkeepable)
  .transform(orNothing)
  .nullable()

const chosen = 'Choose one of the answers.'

/** The writable fields of a person: all of them for PUT, any of them for PATCH and forms. Refuses unknown names. */
export const personPatch = z
  .strictObject({
    firstName: text(100),
    lastName: text(100),
    email: text(254),
    mobile: text(40),
    phone: text(40),
    addressLine1: text(200),
    addressLine2: text(200),
    city: text(100),
    county: text(100),
    postcode: text(20),
    companyName: text(200),
    companyRole: text(100),
    companyDepartment: text(100),
    vatNumber: text(40),
    notes: paragraphs,
    country: line(60).transform((country) => country || 'UK'),
    status: z.enum(['active', 'inactive', 'suspended'], chosen),
    customerType: z.enum(['individual', 'corporate'], chosen),
    preferredContactMethod: z.enum(['email', 'phone', 'sms'], chosen),
  })
  .partial()

function orNothing(text: string): string | null {
  return text === '' ? null : text
}
