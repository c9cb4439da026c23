import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import { formatMoney } from '#lib/core/money.ts'
import { type ColumnName, choiceLabelOf, listColumns } from '#lib/people/list/columns/column-names.ts'

const tones = new Map([
  ['active', 'good'],
  ['inactive', 'quiet'],
  ['suspended', 'danger'],
] as const)

/** A value of the list as people read it. */
export function PeopleCell({ column, value, now }: { column: ColumnName; value: string | null; now: Date }) {
  if (value === null) return '–'
  const { kind } = listColumns[column]
  switch (kind) {
    case 'money':
      return formatMoney(value)
    case 'yes':
      return value === 'true' ? 'Yes' : 'No'
    case 'moment':
      return <When at={new Date(value)} now={now} />
    case 'day':
      return formatPlainDate(value)
    case 'choice':
      return column === 'status' ? (
        <StatusDot tone={toneOf(value)}>{choiceLabelOf(column, value)}</StatusDot>
      ) : (
        choiceLabelOf(column, value)
      )
    case 'text':
    case 'number':
      return value
    default:
      return kind satisfies never
  }
}

function toneOf(status: string) {
  return [...tones].find(([name]) => name === status)?.[1] ?? 'quiet'
}
