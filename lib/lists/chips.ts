import { formatMonth, formatPlainDate } from '../core/dates.ts'
import { formatDecimal } from '../core/money.ts'
import { lastOfMonth } from '../core/plain-date.ts'
import type { Asked, ListFacts, Range } from './list.ts'
import { isGiven } from './where-of.ts'

/** An active filter in words, with the parameters that removing it drops. */
export type Chip = { names: string[]; label: string }

export function chipsOf(
  { filters, ranges, tabs }: Pick<ListFacts, 'filters' | 'ranges' | 'tabs'>,
  asked: Asked,
): Chip[] {
  const chosen = Object.entries(filters).flatMap(([name, { chip }]) =>
    chip && name !== tabs && isGiven(asked[name]) ? [{ names: [name], label: chip(asked[name]) }] : [],
  )
  return [...chosen, ...ranges.flatMap((range) => chipOfRange(range, asked))]
}

function chipOfRange(range: Range, asked: Asked): Chip[] {
  const [from, to] = [asked[range.from], asked[range.to]].map((end) => (isGiven(end) ? String(end) : undefined))
  const words = range.of === 'day' ? dayWords(from, to) : amountWords(range.of, from, to)
  return words ? [{ names: [range.from, range.to], label: `${range.label} ${words}` }] : []
}

/** "in March 2026", "1 Mar 2026 to 7 Mar 2026", "since 1 Mar 2026", "until 7 Mar 2026". */
function dayWords(from: string | undefined, to: string | undefined): string | undefined {
  if (!from) return to && `until ${formatPlainDate(to)}`
  if (!to) return `since ${formatPlainDate(from)}`
  const isMonth = from.endsWith('-01') && to === lastOfMonth(from)
  return isMonth ? `in ${formatMonth(from)}` : `${formatPlainDate(from)} to ${formatPlainDate(to)}`
}

/** "2 to 5", "£75.00 or more", "up to 5". */
function amountWords(of: 'count' | 'pounds', from: string | undefined, to: string | undefined): string | undefined {
  const [least, most] = [from, to].map((end) => (end && of === 'pounds' ? formatDecimal(end) : end))
  if (!least) return most && `up to ${most}`
  if (!most) return `${least} or more`
  return least === most ? least : `${least} to ${most}`
}
