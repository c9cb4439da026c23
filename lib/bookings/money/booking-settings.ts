import { z } from 'zod'
import { defineSetting } from '../../settings/setting.ts'
import { wholeNumber } from '../../settings/whole-number.ts'
import { publishedLadder, readLadder } from './ladder.ts'

const may = 'settings.manage' as const

export const groupSize = defineSetting({
  key: 'groupDiscountFrom',
  title: 'Group discount from',
  help: 'A booking with this many seats or more gets the group discount.',
  field: { kind: 'number', unit: 'seats' },
  schema: wholeNumber(2, 100),
  default: 5,
  may,
  says: (seats) => `Group discount from ${seats} seats`,
})

export const groupPercent = defineSetting({
  key: 'groupDiscountPercent',
  title: 'Group discount',
  help: 'Taken off the price of all seats. 0 for no group discount.',
  field: { kind: 'number', unit: '%' },
  schema: wholeNumber(0, 100),
  default: 10,
  may,
  says: (percent) => `Group discount ${percent} %`,
})

export const ladderSetting = defineSetting({
  key: 'cancellationLadder',
  title: 'Given back when a customer cancels',
  help: 'A line for each step, such as “15 days: 50 %” or “31 days: 100 % less £10.00”. The days are counted from the day of cancelling to the first course day. With fewer days than the last line, nothing is given back. A booking keeps the steps that applied on the day it was made.',
  field: { kind: 'lines' },
  schema: z
    .string()
    .max(500, 'At most 500 characters.')
    .superRefine((text, context) => {
      const steps = readLadder(text)
      if (typeof steps === 'string') context.addIssue(steps)
    }),
  default: publishedLadder,
  may,
  says: () => 'Changed what is given back when a customer cancels',
})

export const coolingOffDays = defineSetting({
  key: 'coolingOffDays',
  title: 'Cooling-off period',
  help: 'An individual who cancels within this many days of booking gets everything back, until the course begins. 0 if you do not grant this.',
  field: { kind: 'number', unit: 'days' },
  schema: wholeNumber(0, 90),
  default: 14,
  may,
  says: (days) => `Cooling-off period of ${days} days`,
})

export const termsWords = defineSetting({
  key: 'bookingTerms',
  title: 'Terms and conditions',
  help: 'What a customer agrees to when they book. A booking keeps the wording that applied on the day it was made.',
  field: { kind: 'lines' },
  schema: z.string().max(20_000, 'At most 20,000 characters.'),
  default: '',
  may,
  says: () => 'Changed the terms and conditions',
})

export const bookingSettings = {
  name: 'bookings',
  title: 'Bookings and cancelling',
  settings: [groupSize, groupPercent, ladderSetting, coolingOffDays, termsWords],
} as const
