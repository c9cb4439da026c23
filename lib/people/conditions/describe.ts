import { formatPlainDate } from '../../core/dates.ts'
import { fieldLabelOf, noteTypeLabels } from './fields.ts'
import { choicesFor, findOperator } from './operators.ts'
import { type Group, membersOf, type Node, type Test } from './schema.ts'

type Named = { id: string; name: string }

/** A condition in a few words, for a chip: "Spent > £500", "Any of: Tag is VIP, Note of type complaint". */
export function describe(node: Node, tags: readonly Named[]): string {
  if ('kind' in node) return describeTest(node, tags)
  const words = membersOf(node).map((member) => describe(member, tags))
  return words.length === 1 ? (words[0] ?? '') : `${isAll(node) ? 'All' : 'Any'} of: ${words.join(', ')}`
}

export function isAll(group: Group): boolean {
  return 'all' in group
}

function describeTest(test: Test, tags: readonly Named[]): string {
  const { kind, field, operator } = test
  const label = fieldLabelOf(field).replace(' (£)', '')
  const values = test.values.map((value) => inWords(test, value, tags)).filter((words) => words !== '')
  const asked = findOperator(kind, operator)?.label ?? operator

  if (operator === 'between') return `${label} ${values.join(' to ')}`
  if (kind === 'flag') return `${label}: ${asked}`
  if (kind === 'certificate') return `${label} ${asked.replace('days', `${values[0]} days`)}${courseIn(test)}`
  if (asked.includes('days')) return `${label} ${asked.replace('days', `${values[0]} days`)}`
  return [label, asked, ...values].join(' ')
}

function courseIn({ operator, values }: Test): string {
  const course = operator === 'expiring' ? values[1] : values[0]
  return course ? ` (${course})` : ''
}

function inWords({ kind, field }: Test, value: string, tags: readonly Named[]): string {
  switch (kind) {
    case 'figure':
      return fieldLabelOf(field).includes('£') ? `£${value}` : value
    case 'choice':
      return (choicesFor(field)[value] ?? value).toLowerCase()
    case 'tag':
      return tags.find(({ id }) => id === value)?.name ?? 'a deleted tag'
    case 'note':
      return (Object.entries(noteTypeLabels).find(([name]) => name === value)?.[1] ?? value).toLowerCase()
    case 'moment':
    case 'day':
      return value.includes('-') ? formatPlainDate(value) : value
    default:
      return value
  }
}
