import { z } from 'zod'
import { Doubtful } from '../../core/refusal.ts'
import { normalisePhone } from './normalise-phone.ts'
import { isHome, readPostcode } from './normalise-postcode.ts'

/** The hidden field of a form for values that the person keeps as typed. */
export const keepAsTyped = z.string().max(2000).optional()

const phones = ['mobile', 'phone', 'emergencyContactPhone']
const postcodes = ['postcode', 'venuePostcode']

type Typed = Record<string, unknown>

type Doubting = {
  /** The values that the person keeps as typed, one on each line. */
  insistence?: string | undefined
  /** The values before. One that did not change is not asked about again. */
  standing?: Typed | undefined
}

/**
 * Asks about phone numbers, postcodes and VAT numbers that look wrong in a form that people fill in. Throws Doubtful
 * unless the person keeps exactly these values.
 */
export function refuseDoubtful(typed: Typed, { insistence = '', standing = {} }: Doubting = {}): void {
  const insisted = insistence.split('\n')
  const country = textOf(typed.country) || textOf(standing.country)
  const doubts = Object.entries(typed).flatMap(([field, value]): [string, string, string][] => {
    const text = textOf(value)
    const doubt = text === '' || text === textOf(standing[field]) ? undefined : doubtAbout(field, text, country)
    return doubt ? [[field, doubt, `${field}=${text}`]] : []
  })
  if (doubts.every(([, , line]) => insisted.includes(line))) return
  throw new Doubtful(
    Object.fromEntries(doubts.map(([field, doubt]) => [field, doubt])),
    doubts.map(([, , line]) => line).join('\n'),
  )
}

function doubtAbout(field: string, text: string, country: string): string | undefined {
  if (phones.includes(field)) return normalisePhone(text)?.isValid ? undefined : noPhone
  if (postcodes.includes(field)) return readPostcode(text) || !isHome(country) ? undefined : noPostcode
  return field === 'vatNumber' && !isVatNumber(text) ? noVatNumber : undefined
}

const noPhone =
  'This does not look like a UK phone number. Numbers from abroad begin with +. Correct it, or keep it as typed below.'
const noPostcode = 'This does not look like a UK postcode, such as LS1 4AP. Correct it, or keep it as typed below.'
const noVatNumber =
  'This does not look like a VAT number, such as GB 123 4567 89. Correct it, or keep it as typed below.'

/** British numbers have 9 or 12 digits; those of other countries begin with two letters. */
function isVatNumber(text: string): boolean {
  const plain = text.toUpperCase().replace(/[\s.-]/g, '')
  return /^(GB|XI)?(\d{9}|\d{12})$/.test(plain) || /^(?!GB|XI)[A-Z]{2}[A-Z0-9]{2,13}$/.test(plain)
}

/** One line for each value; values hold no line breaks, since spaces are tidied first. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : ''
}
