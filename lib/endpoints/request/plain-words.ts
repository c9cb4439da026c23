import type { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const forms: Record<string, string> = {
  uuid: 'an id',
  date: 'a date such as 2026-11-21',
  datetime: 'a date and time such as 2026-11-21T09:30:00Z',
  email: 'an email address',
}

/** The error sentence for invalid input, when the schema has none of its own. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is required.'
        : `This must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `This must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return `This must be ${forms[issue.format] ?? 'written as the documentation shows'}.`
    case 'too_big':
      return `This can ${measure(issue.origin, `${issue.maximum}`, 'at most')}.`
    case 'too_small':
      return `This must ${measure(issue.origin, `${issue.minimum}`, 'at least')}.`
    default:
      return undefined
  }
}

function measure(origin: string, bound: string, side: string): string {
  if (origin === 'string') return `have ${side} ${bound} characters`
  return origin === 'array' ? `have ${side} ${bound} entries` : `be ${side} ${bound}`
}
