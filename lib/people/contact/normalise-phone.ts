import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** `number` is E.164 if valid, otherwise the text as typed. */
export type NormalisedPhone = { number: string; isValid: boolean }

/** Most numbers are British mobiles: matches any spelling, down to the ten digits that count. */
const britishMobile = /^(?:\+44|0044|44)?(?:\(0\)|0)?(7\d{9})$/

// The numbering plan decides on the first five digits, and asking it costs a hundred times more than remembering.
const mobilePrefixes = new Map<string, boolean>()

/** The one reading of a phone number, used by every door. Undefined if the text is empty. */
export function normalisePhone(value: unknown): NormalisedPhone | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const typed = String(value).trim()
  if (typed === '') return undefined

  const mobile = britishMobile.exec(typed.replace(/[\s-]/g, ''))?.[1]
  if (mobile && isMobile(mobile)) return { number: `+44${mobile}`, isValid: true }

  const parsed = parsePhoneNumberFromString(typed.replace(/\s+/g, ' '), 'GB')
  return parsed?.isValid() ? { number: parsed.number, isValid: true } : { number: typed, isValid: false }
}

function isMobile(digits: string): boolean {
  const prefix = digits.slice(0, 5)
  const known = mobilePrefixes.get(prefix)
  if (known !== undefined) return known

  const isValid = parsePhoneNumberFromString(`+44${digits}`)?.isValid() ?? false
  mobilePrefixes.set(prefix, isValid)
  return isValid
}
