import { z } from 'zod'

/** A venue as the API shows it. */
export const venueAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    addressLine1: z.string(),
    addressLine2: z.string(),
    city: z.string(),
    county: z.string(),
    postcode: z.string(),
    country: z.string(),
    joiningNotes: z.string(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Venue' })
