import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { fromDecimal, toDecimal } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import { Taken } from '../core/taken.ts'
import { vatCodes } from '../core/vat-code.ts'
import type { Trx } from '../db/types.ts'
import { money } from '../endpoints/answer/answer-shapes.ts'
import { hoursPattern } from './course-values.ts'

const parts = {
  name: z.string().trim().min(1).max(200),
  category: z.string().trim().min(1).max(100),
  description: z.string().trim().max(5000),
  contactHours: z.string().regex(hoursPattern, 'Hours above zero, such as "6" or "4.5".'),
  days: z.int().min(1).max(30),
  price: money.regex(/^\d{1,6}\./, 'Pounds and pence, not below zero.').transform(fromDecimal),
  vatCode: z.enum(vatCodes),
  capacity: z.int().min(1).max(500),
  minimumAttendees: z.int().min(0).max(500),
  validityMonths: z.int().min(1).max(600),
  attendanceOnly: z.boolean(),
}

/** What an API caller sends to add a course. */
export const courseInput = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'Capital letters, digits and underscores, starting with a letter.')
    .max(40),
  ...parts,
  description: parts.description.default(''),
  days: parts.days.default(1),
  vatCode: parts.vatCode.default('standard'),
  capacity: parts.capacity.default(12),
  minimumAttendees: parts.minimumAttendees.default(4),
  validityMonths: parts.validityMonths.default(36),
  attendanceOnly: parts.attendanceOnly.default(false),
})

/** What an API caller sends to change a course: only the fields that change. */
export const changeCourseInput = z.strictObject({ ...parts, isActive: z.boolean() }).partial()

/** Adds a course to the catalogue and returns its id. */
export async function addCourse(
  trx: Trx,
  actor: Actor,
  input: z.output<typeof courseInput>,
  now = new Date(),
): Promise<string> {
  if (!isOffice(actor)) throw new Refusal('Only the office adds courses.')
  if (input.minimumAttendees > input.capacity) throw Refusal.at('minimumAttendees', 'No more than the number of seats.')

  const added = await trx
    .insertInto('courses')
    .values({ ...input, price: toDecimal(input.price), createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw Taken.at('code', 'Another course has this code or name.')

  await recordActivity(trx, actor, {
    type: 'course.added',
    userId: null,
    description: `Course added: ${input.name} (${input.code})`,
    entity: { type: 'course', id: added.id },
    at: now,
  })
  return added.id
}
