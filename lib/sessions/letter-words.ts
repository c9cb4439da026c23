import { z } from 'zod'
import { line } from '../messages/letter-parts.ts'

/** What every letter about a session says of it. */
export const session = z.object({
  firstName: z.string().nullable(),
  course: z.string(),
  /** In plain words, one per day: "Tuesday 3 March 2027, 09:30–16:30". */
  days: z.array(z.string()),
  venue: z.string().nullable(),
  portalUrl: z.string(),
})

export const sampleSession = {
  firstName: 'Aisha',
  course: 'Emergency First Aid at Work',
  days: ['Tuesday 3 March 2027, 09:30–16:30'],
  venue: 'Moorside Rooms, 1 High Street, Leeds LS1 4AP',
  portalUrl: 'https://training.example/portal',
}

export const because = 'You get this because you have a seat on this course. It is part of your booking.'

export const booked = { reference: z.string(), joiningNotes: z.string(), whatToBring: z.string() }

export const sampleBooked = {
  reference: 'RFT-7K2QD-9MX4P',
  joiningNotes: 'Please arrive at 09:15.',
  whatToBring: 'Photo ID and clothes you can kneel in.',
}

export function notesBefore({ joiningNotes, whatToBring }: { joiningNotes: string; whatToBring: string }) {
  return [
    ...joiningNotes
      .split('\n')
      .filter(Boolean)
      .map((words) => line(words)),
    ...(whatToBring ? [line(`What to bring: ${whatToBring}`)] : []),
  ]
}
