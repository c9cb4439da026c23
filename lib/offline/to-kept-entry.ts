import type { KeptEntry } from './kept-register.ts'

/** Copies field by field what a phone may store of an attendee: no health details, notes or phone numbers. */
export function toKeptEntry(entry: KeptEntry): KeptEntry {
  const { id, firstName, lastName, companyName, mayAttend, isCertified, assessment, missing, marks, checkInHash } =
    entry
  return {
    id,
    firstName,
    lastName,
    companyName,
    mayAttend,
    isCertified,
    assessment,
    missing,
    checkInHash,
    marks: marks.map(({ day, status, minutes, reason, idChecked, markedAt, markedFrom, version }) => ({
      day,
      status,
      minutes,
      reason,
      idChecked,
      markedAt,
      markedFrom,
      version,
    })),
  }
}
