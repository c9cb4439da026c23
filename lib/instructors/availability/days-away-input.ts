import { z } from 'zod'

/** The longest time away that can be added at once, in days. */
export const mostDaysAway = 366

const reason = z.string().trim().max(200, 'This is too long.')

/** What a form sends about days away. Without a last day it is one day. */
export const daysAwayForm = z.object({
  userId: z.uuid(),
  firstDay: z.iso.date('Choose the first day.'),
  lastDay: z.union([z.literal(''), z.iso.date('Choose the last day.')]).default(''),
  reason: reason.default(''),
})

/** What a program sends about days away. */
export const daysAwayInput = z.strictObject({
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  reason: reason.default('').describe('A word for colleagues, such as "Holiday"; nothing about health.'),
})

export const removeDaysAwayForm = z.object({ daysAwayId: z.uuid() })

/** What the form of the working days sends: the number of each ticked day. */
export const workingDaysForm = z.object({
  userId: z.uuid(),
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7),
})
