import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { isTooDeep } from './is-too-deep.ts'
import { isFields } from './read-value.ts'

const empty = { firstName: null, lastName: null, email: null, certificateName: null }

/** The record with every list entry of these addresses emptied; each still holds its seat. */
export function forgetInRecord(value: unknown, isTheirs: (email: string) => boolean): unknown {
  if (Array.isArray(value))
    return value.map((entry) => (bears(entry, isTheirs) ? empty : forgetInRecord(entry, isTheirs)))
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forgetInRecord(inner, isTheirs)]))
  return typeof value === 'string' ? forgetInText(value, isTheirs) : value
}

function bears(entry: unknown, isTheirs: (email: string) => boolean): boolean {
  if (!isFields(entry)) return false
  const read = normaliseEmail(entry.email)
  return read.kind === 'valid' && isTheirs(read.email)
}

/** A list may come as JSON inside a string. Text that nothing can read is dropped, since anybody may be in it. */
function forgetInText(text: string, isTheirs: (email: string) => boolean): string {
  if (!/^\s*[[{"]/.test(text)) return text
  if (isTooDeep(text)) return ''
  try {
    const inner: unknown = JSON.parse(text)
    const forgotten = forgetInRecord(inner, isTheirs)
    return JSON.stringify(inner) === JSON.stringify(forgotten) ? text : JSON.stringify(forgotten)
  } catch {
    return text
  }
}
