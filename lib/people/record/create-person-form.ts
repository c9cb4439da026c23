import { z } from 'zod'
import { keepAsTyped } from '../contact/refuse-doubtful.ts'
import { personPatch } from './person-input.ts'

/** The form that adds a person by hand. */
export const createPersonForm = personPatch
  .pick({
    firstName: true,
    lastName: true,
    email: true,
    mobile: true,
    phone: true,
    companyName: true,
    companyRole: true,
    addressLine1: true,
    city: true,
    postcode: true,
  })
  .extend({
    /** Set when the colleague confirms the warning that the person may already be on record. */
    anyway: z.literal('yes').optional(),
    keepAsTyped,
  })
