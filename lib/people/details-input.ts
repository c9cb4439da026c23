import { z } from 'zod'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `This can have ${most} characters.`)
    .transform((value) => (value === '' ? null : value))

/** The form in which details are corrected. `version` is the one that was read. */
export const updatePersonForm = z.strictObject({
  userId: z.uuid(),
  version: z.coerce.number().int(),
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
})

export type UpdatePersonInput = z.output<typeof updatePersonForm>
