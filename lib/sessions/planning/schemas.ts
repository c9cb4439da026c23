import { z } from 'zod'
import { keepAsTyped } from '../../people/contact/refuse-doubtful.ts'

/** The most days that a session may have. */
export const mostDays = 6

const chooseCourse = 'Choose a course.'
const chooseInstructor = 'Choose an instructor.'
const chooseVenue = 'Choose where it is held.'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as 09:30.')
const text = (length: number) => z.string().trim().max(length, 'This is too long.').default('')

const plan = {
  courseId: z.uuid(chooseCourse),
  instructorId: z.uuid(chooseInstructor),
  status: z.enum(['draft', 'published'], 'Choose whether it can be booked.'),
}

/** Confirms that an instructor teaches although planning warned about it. */
const planAnyway = z.literal('meant').optional()

const seats = z.coerce
  .number('Write how many seats there are.')
  .int('Write a whole number.')
  .min(1, 'There has to be at least 1 seat.')
  .max(500, 'Write at most 500.')

const plannedDay = z.strictObject({ day: z.iso.date('Choose a day.'), from: clock, until: clock })

/** What a program sends to plan a session. */
export const planInput = z.strictObject({
  ...plan,
  venueId: z.uuid(chooseVenue),
  days: z.array(plannedDay).min(1).max(mostDays),
  capacity: z.int().min(1).max(500).optional().describe('Defaults to the capacity of the course.'),
  joiningNotes: text(2000).describe('For this session only, shown together with the joining notes of its venue.'),
  planAnyway: planAnyway.describe('Lets an instructor teach who is away or has no valid qualification on record.'),
})

/** What a program or the form sends to add a venue. */
export const venueInput = z.strictObject({
  name: z.string().trim().min(1, 'Write what the place is called.').max(200, 'This is too long.'),
  addressLine1: text(200),
  city: text(100),
  county: text(100),
  postcode: text(20),
  joiningNotes: text(2000),
})

const row = z.union([z.literal(''), z.iso.date('Choose a day.')]).default('')
const hour = z.union([z.literal(''), clock]).default('')

/** The planning form: a row per day, and a venue that may be new. */
export const planForm = z.object({
  ...plan,
  venueId: z.union([z.literal('new'), z.uuid()], chooseVenue),
  venueName: text(200),
  venueAddress: text(200),
  venueCity: text(100),
  venuePostcode: text(20),
  venueNotes: text(2000),
  keepAsTyped,
  capacity: seats,
  joiningNotes: text(2000),
  planAnyway,
  day1: z.iso.date('Choose a day.'),
  from1: clock,
  until1: clock,
  day2: row,
  from2: hour,
  until2: hour,
  day3: row,
  from3: hour,
  until3: hour,
  day4: row,
  from4: hour,
  until4: hour,
  day5: row,
  from5: hour,
  until5: hour,
  day6: row,
  from6: hour,
  until6: hour,
})

export type PlanForm = z.output<typeof planForm>

export const changeForm = planForm.extend({
  sessionId: z.uuid(),
  version: z.coerce.number().int(),
  opened: z
    .string()
    .max(20_000)
    .transform(parseJson)
    .pipe(z.record(z.string(), z.string()))
    .optional()
    .catch(undefined),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const cancelSessionInput = z.object({
  sessionId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why, in words that customers may read.').max(500, 'This is too long.'),
})

export const messageSessionInput = z.object({
  sessionId: z.uuid(),
  subject: z.string().trim().min(1, 'Give it a subject.').max(150, 'This is too long for a subject.'),
  text: z
    .string()
    .trim()
    .min(1, 'Write what they should know.')
    .max(4000, 'This is too long: at most 4,000 characters.'),
})

export type MessageSessionInput = z.output<typeof messageSessionInput>

export const planFields = planForm.keyof().options
