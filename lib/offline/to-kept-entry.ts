import type { KeptEntry } from './kept-register.ts'

/** Field by field what a phone may keep of somebody: nothing about health, no notes, nobody's number. */
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
