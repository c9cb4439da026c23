import fc from 'fast-check'
import { document, line, live } from './dirt.ts'

/** A booking saved repeatedly: one reference and one contact, other fields differ, times often do not. */
const revisions = fc.oneof(
  fc
    .array(document, { minLength: 2, maxLength: 4 })
    .map(([first, ...later]) => [
      first,
      ...later.map((r) => ({ ...r, bookingReference: first?.bookingReference, contactDetails: first?.contactDetails })),
    ]),
  fc.array(live, { minLength: 2, maxLength: 4 }).map(([first, ...later]) => [
    first,
    ...later.map((r) => ({
      ...r,
      booking_reference: first?.booking_reference,
      contact_details: first?.contact_details,
      created_at: r.created_at ?? first?.created_at,
    })),
  ]),
)
const story = fc.oneof(
  { weight: 3, arbitrary: line.map((text) => [text]) },
  { weight: 2, arbitrary: revisions.map((records) => records.map((record) => JSON.stringify(record))) },
)

/** A small file with many overlaps: few people, bookings saved several times, some lines twice. */
export const dirtyFile = fc
  .array(story, { minLength: 1, maxLength: 14 })
  .map((stories) => stories.flat())
  .chain((lines) => fc.subarray(lines).map((again) => [...lines, ...again]))
