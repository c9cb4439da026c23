import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { normaliseName, normaliseText } from '../../people/contact/normalise-name.ts'
import type { LegacyParticipant } from './legacy-record.ts'
import { type Fields, firstGiven, isFields, readList } from './read-value.ts'

/** Every seat becomes a row, so a typing error must not fill the disk; no course ever had as many. */
const mostSeats = 10_000

/** The listed participants as they came; an entry that is not an object still holds a seat. */
export function listParticipants(fields: Fields): unknown[] {
  const document = readList(fields.participants)
  return document.length > 0 ? document : readList(fields.participantDetails)
}

/** A participant without the fields that go to the vault. */
export function readParticipant(entry: unknown): LegacyParticipant {
  if (!isFields(entry)) return { firstName: null, lastName: null, email: null, certificateName: null }

  const email = normaliseEmail(entry.email)
  return {
    ...(normaliseName(entry.firstName, entry.lastName) ?? { firstName: null, lastName: null }),
    email: email.kind === 'valid' ? email.email : null,
    certificateName: normaliseText(entry.certificateName) ?? null,
  }
}

/** max(count given, participants listed, 1) */
export function countSeats(fields: Fields, listed: number, notes: Record<string, string>): number {
  const given = firstGiven(fields.numberOfParticipants, fields.number_of_attendees)
  const count = Number(given ?? 1)
  const isCount = Number.isInteger(count) && count >= 0
  const isPlausible = isCount && count <= mostSeats
  if (!isPlausible)
    notes.numberOfParticipants = isCount ? `more than ${mostSeats} people, dropped` : 'not a number of people, dropped'
  return Math.max(isPlausible ? count : 1, listed, 1)
}
