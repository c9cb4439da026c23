import { toPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import { sealedLabels } from '../../privacy/sealed/labels.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'
import { tidyText } from '../contact/normalise-name.ts'
import { normalisePhone } from '../contact/normalise-phone.ts'

const longest: Record<SealedField, number> = {
  dateOfBirth: 10,
  emergencyContactName: 200,
  emergencyContactPhone: 40,
  emergencyContactRelationship: 100,
  medicalNotes: 5000,
  dietaryRequirements: 1000,
}

/** A sealed field as it is kept: null when nothing was written. Throws a Refusal of the field. */
export function tidySealed(field: SealedField, typed: string | null, now: Date): string | null {
  const text = typed?.replaceAll('\r\n', '\n').trim() ?? ''
  if (text === '') return null
  if (text.length > longest[field])
    throw Refusal.at(field, `${sealedLabels[field]} can have ${longest[field].toLocaleString('en-GB')} characters.`)
  if (/[^\P{Cc}\n\t]/u.test(text)) throw Refusal.at(field, 'This holds a character that cannot be kept.')

  if (field === 'dateOfBirth') return readBirth(text, now)
  if (field === 'emergencyContactPhone') return normalisePhone(text)?.number ?? null
  return field === 'medicalNotes' || field === 'dietaryRequirements' ? text : (tidyText(text) ?? null)
}

/** A day on which somebody alive now may have been born. */
function readBirth(text: string, now: Date): string {
  const moment = new Date(`${text}T00:00:00Z`)
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
  if (!isDay) throw Refusal.at('dateOfBirth', 'Write the day as a date, such as 1990-03-25.')
  if (text < '1900-01-01' || text >= toPlainDate(now))
    throw Refusal.at('dateOfBirth', 'This day cannot be a date of birth.')
  return text
}
