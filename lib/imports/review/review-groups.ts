/** The reasons for a review in the order of the queue: what is mended fastest comes first. */
export const reviewGroups = [
  'missing_email',
  'invalid_email',
  'unknown_status',
  'invalid_amount',
  'invalid_date',
  'reference_conflict',
  'erased_person',
  'unreadable',
] as const

export type ReviewGroup = (typeof reviewGroups)[number]

/** What to do about a row of each group. */
export const groupAdvice: Record<ReviewGroup, string> = {
  missing_email: 'Every booking needs a person, and every person an email address. Ask for it, or leave the row out.',
  invalid_email: 'Usually a typing mistake. Compare it with the name and the company.',
  unknown_status: 'The old system used a word that this one does not know. Choose what it means.',
  invalid_amount: 'Say in pounds what the booking cost.',
  invalid_date: 'A day is enough, in any usual spelling: 3/3/2027, 2027-03-03 or 3 March 2027.',
  reference_conflict:
    'Bookings of different people have the same reference. Leave one out, change its reference, or correct its email.',
  erased_person: 'The person with this address asked to be forgotten. Leave the row out, unless the address is wrong.',
  unreadable: 'The line is cut off or its cells are out of place. Show it, and correct it by hand.',
}

/** The reasons that the form offers for leaving a row out. */
export const leaveOutReasons = [
  'A test or made up',
  'The same booking came twice',
  'Not a booking of ours',
  'Nobody can find out what is missing',
] as const
