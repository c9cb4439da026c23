import { formatPlainDate } from '../../core/dates.ts'
import type { Clash } from './add-days-away.ts'

/** What a form says once days away are added; `teaches` begins the sentence, such as "You teach". */
export function sayClashes(teaches: string, clashes: Clash[]): string {
  const [first, ...others] = clashes
  if (!first) return 'Days away added.'
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return `Days away added. ${teaches} then: ${first.courseName} on ${formatPlainDate(first.day)}${more}. The office sees this on Today.`
}
