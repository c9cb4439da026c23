import { formatMoney } from '#lib/core/money.ts'
import { customerTypeLabels, roleLabels, statusLabels } from '#lib/people/labels.ts'
import type { PeopleFilter } from '#lib/people/list/schemas.ts'

type Choice = { value: string; label: string }
type Facet = {
  name: 'role' | 'status' | 'customerType' | 'activity' | 'consent' | 'certificate'
  label: string
  choices: Choice[]
}

const choicesOf = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const activityLabels = {
  7: 'In the last 7 days',
  30: 'In the last 30 days',
  90: 'In the last 90 days',
  365: 'In the last year',
  older: 'Over a year ago',
  none: 'Never',
}

const consentLabels = { marketing: 'Marketing', sms: 'Text messages', newsletter: 'Newsletter', none: 'None' }

const certificateLabels = {
  valid: 'Valid',
  expiring: 'Expiring within 90 days',
  expired: 'Expired',
  none: 'None',
}

/** What a list of people can be narrowed by, one choice each. */
export const facets: Facet[] = [
  { name: 'status', label: 'Status', choices: choicesOf(statusLabels) },
  { name: 'role', label: 'Role', choices: choicesOf(roleLabels) },
  { name: 'customerType', label: 'Type', choices: choicesOf(customerTypeLabels) },
  {
    name: 'activity',
    label: 'Last activity',
    choices: ['7', '30', '90', '365', 'older', 'none'].map((value) => ({
      value,
      label: labelIn(activityLabels, value),
    })),
  },
  { name: 'certificate', label: 'Certificate', choices: choicesOf(certificateLabels) },
  { name: 'consent', label: 'Consent', choices: choicesOf(consentLabels) },
]

export type Chip = { names: (keyof PeopleFilter)[]; label: string }

/** The filters in force, each in words and with the parameters it takes away when removed. */
export function chipsOf(filter: PeopleFilter): Chip[] {
  const chips: Chip[] = facets.flatMap(({ name, label, choices }) => {
    const chosen = choices.find(({ value }) => value === filter[name])
    return chosen ? [{ names: [name], label: `${label}: ${chosen.label.toLowerCase()}` }] : []
  })
  if (filter.company) chips.push({ names: ['company'], label: `Company: ${filter.company}` })

  const { bookingsMin, bookingsMax, spentMin, spentMax } = filter
  const bookings = rangeWords(bookingsMin?.toString(), bookingsMax?.toString())
  if (bookings) chips.push({ names: ['bookingsMin', 'bookingsMax'], label: `Bookings ${bookings}` })
  const spent = rangeWords(spentMin && formatMoney(spentMin), spentMax && formatMoney(spentMax))
  if (spent) chips.push({ names: ['spentMin', 'spentMax'], label: `Spent ${spent}` })
  return chips
}

function rangeWords(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return from === to ? from : `${from} to ${to}`
  if (from) return `${from} or more`
  return to ? `up to ${to}` : undefined
}

function labelIn(labels: Record<string, string>, value: string): string {
  return labels[value] ?? value
}
