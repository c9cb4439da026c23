import { domainToASCII } from 'node:url'
import { isEmptyWord } from './normalise-name.ts'

export type NormalisedEmail = { kind: 'valid'; email: string } | { kind: 'missing' } | { kind: 'invalid' }

const longest = 254
const prefix = 'mailto:'
// What a plain local part may not hold: quotes, separators, brackets, spaces and anything invisible.
const unplain = /["\u02b9-\u02bb\u02bd\u2018-\u201f\u2033-\u2037\u2039\u203a\u00ab\u00bb\u00b4`,;:<>()[\]\\\s\p{C}]/u
// Characters that turn a domain into a web address, or that look like another letter.
const notInDomain = /[/#?%'\u2019\u02bc\u2032]/u
// Double and triple primes are no apostrophe, but NFKC would split them into single ones, which count as one.
const primes = /[\u2033\u2034\u2036\u2037\u2057]/u
// The marks that word processors put in place of an apostrophe.
const apostrophes = /[\u2019\u02bc\u2032]/gu
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
// Most addresses need none of the work below: lower-case letters and digits already.
const alreadyPlain = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/

/** The one reading of an email address, used by every door. Idempotent. Keeps dots and tags. */
export function normaliseEmail(value: unknown): NormalisedEmail {
  if (value === undefined || value === null) return { kind: 'missing' }
  if (typeof value !== 'string') return { kind: 'invalid' }

  if (primes.test(value)) return { kind: 'invalid' }
  const text = stripWrapping(alreadyPlain.test(value) ? value : value.normalize('NFKC').trim())
  if (text === undefined) return { kind: 'invalid' }
  if (text === '' || isEmptyWord(text)) return { kind: 'missing' }

  const email = plainAddress(text.toLowerCase())
  return email ? { kind: 'valid', email } : { kind: 'invalid' }
}

/**
 * Removes `mailto:`, brackets and the display name before them. Undefined if the display name holds another address.
 */
function stripWrapping(text: string): string | undefined {
  const bare = stripMailto(text)
  const parts = /^([^<>]*)<([^<>]*)>$/.exec(bare)
  if (!parts) return bare

  const [, name = '', inner = ''] = parts
  const address = stripMailto(inner.trim())
  const meant = plainAddress(address.toLowerCase())
  const named = name.includes('@')
    ? name
        .toLowerCase()
        .split(/[\s"'(),;]+/)
        .flatMap((word) => plainAddress(word) ?? [])
    : []
  return named.every((email) => email === meant) ? address : undefined
}

/** A loop, since a field of a megabyte may repeat `mailto:` a hundred thousand times. */
function stripMailto(text: string): string {
  let bare = text
  while (bare.slice(0, prefix.length).toLowerCase() === prefix) bare = bare.slice(prefix.length).trimStart()
  return bare
}

function plainAddress(text: string): string | undefined {
  const [typed = '', domain = '', ...more] = text.split('@')
  const local = typed.replaceAll(apostrophes, "'")
  if (more.length > 0 || local === '' || unplain.test(local) || /^\.|\.\.|\.$/.test(local)) return undefined

  const ascii = toAscii(domain)
  const email = `${local}@${ascii}`
  return ascii && email.length <= longest ? email : undefined
}

function toAscii(domain: string): string | undefined {
  if (unplain.test(domain) || notInDomain.test(domain)) return undefined
  const ascii = domainToASCII(domain)
  const labels = ascii.split('.')
  const isAddress = labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return isAddress ? ascii : undefined
}
