import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js'

/** `number` is E.164 if valid, otherwise the text as typed. */
export type NormalisedPhone = { number: string; isValid: boolean }

/** Most numbers are British mobiles: matches any spelling, down to the ten digits that count. */
const britishMobile = /^(?:\+44|0044|44)?(?:\(0\)|0)?(7\d{9})$/
/** A word, an extension, or a mark between two numbers. */
const more = /[\p{L};,:#*&|]/u

// The numbering plan decides on the first five digits, and asking it costs a hundred times more than remembering.
const mobilePrefixes = new Map<string, boolean>()

/**
 * The one reading of a phone number, used by every door. Undefined if the text is empty. A text that is more than one
 * number is kept as typed, so that nothing is lost.
 */
export function normalisePhone(value: unknown): NormalisedPhone | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const typed = String(value).trim()
  if (typed === '') return undefined

  const mobile = britishMobile.exec(typed.replace(/[\s-]/g, ''))?.[1]
  if (mobile && isMobile(mobile)) return { number: `+44${mobile}`, isValid: true }

  const parsed = more.test(typed) ? undefined : parsePhoneNumberFromString(typed.replace(/\s+/g, ' '), 'GB')
  if (parsed?.isValid() && saysAll(parsed, typed)) return { number: parsed.number, isValid: true }
  return { number: typed, isValid: false }
}

/** Whether a stored number is text kept as typed, and not a single number. */
export function isKeptAsTyped(stored: string): boolean {
  return !/^\+\d+$/.test(stored)
}

/** Whether the number leaves no digit of the text unread. */
function saysAll({ countryCallingCode, nationalNumber }: PhoneNumber, typed: string): boolean {
  const digits = digitsOf(typed)
  if (!digits.endsWith(nationalNumber)) return false
  const before = digits.slice(0, -nationalNumber.length)
  return new RegExp(`^(?:(?:00)?${countryCallingCode})?0?$`).test(before)
}

/** Turns full-width and Arabic digits into plain ones. */
function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll(/\D/g, '')
}

function isMobile(digits: string): boolean {
  const prefix = digits.slice(0, 5)
  const known = mobilePrefixes.get(prefix)
  if (known !== undefined) return known

  const isValid = parsePhoneNumberFromString(`+44${digits}`)?.isValid() ?? false
  mobilePrefixes.set(prefix, isValid)
  return isValid
}
