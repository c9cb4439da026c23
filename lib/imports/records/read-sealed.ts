import { firstDate, readDay, readMoment } from './read-moment.ts'
import { type Fields, firstGiven, isFields, readObject } from './read-value.ts'

/** The values for the vault, read from a stored row only while sealing them for their person. */
export type SealedValues = {
  dateOfBirth?: string
  emergencyContactName?: string
  emergencyContactPhone?: string
  emergencyContactRelationship?: string
  medicalNotes?: string
  dietaryRequirements?: string
}

const fiveYears = 5

/** The sealed values of a participant, or of the contact of a live row. */
export function readSealed(entry: unknown, createdAt: Date | null): SealedValues {
  if (!isFields(entry)) return {}
  const emergency = readObject(entry.emergencyContact)
  const values: Record<keyof SealedValues, string | undefined> = {
    dateOfBirth: readBirthDate(entry.dateOfBirth, createdAt),
    emergencyContactName: text(emergency.name),
    emergencyContactPhone: text(emergency.phone),
    emergencyContactRelationship: text(emergency.relationship),
    medicalNotes: text(entry.medicalConditions),
    dietaryRequirements: text(entry.dietaryRequirements),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

export function hasSensitive(fields: Fields, listed: unknown[]): boolean {
  return listed.some(holdsAny) || firstGiven(readObject(fields.contact_details).emergencyContact) !== undefined
}

function holdsAny(entry: unknown): boolean {
  if (!isFields(entry)) return false
  return (
    firstGiven(
      firstDate(entry.dateOfBirth),
      entry.emergencyContact,
      entry.medicalConditions,
      entry.dietaryRequirements,
    ) !== undefined
  )
}

/** Programs wrote the time of booking where no birth date was given, so dates near it are ignored. */
function readBirthDate(value: unknown, createdAt: Date | null): string | undefined {
  const moment = readMoment(firstGiven(value))
  if (!moment) return undefined
  if (!createdAt) return readDay(value)

  const tooLate = new Date(createdAt)
  tooLate.setUTCFullYear(tooLate.getUTCFullYear() - fiveYears)
  return moment < tooLate ? readDay(value) : undefined
}

function text(value: unknown): string | undefined {
  const given = firstGiven(value)
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : undefined
}
