import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import { sessionWord } from '#lib/sessions/labels.ts'
import type { FoundSession } from '#lib/sessions/planning/search-sessions.ts'

const columns: Column[] = [
  { label: 'Days', width: 224 },
  { label: 'Course' },
  { label: 'Where', rank: 2 },
  { label: 'Instructor', rank: 3 },
  { label: 'State', width: 168, rank: 2 },
  { label: 'Seats taken', width: 112, isRight: true },
]

export function SessionsTable({ rows }: { rows: FoundSession[] }) {
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Table>
  )
}

function Row({ row }: { row: FoundSession }) {
  const { tone, word } = sessionWord(row)
  const { firstDay, lastDay } = row
  const days =
    firstDay === lastDay ? formatPlainDate(firstDay) : `${formatPlainDate(firstDay)} – ${formatPlainDate(lastDay)}`
  return (
    <tr>
      <td data-phone="3">{days}</td>
      <td data-phone="1">
        <Link href={`/admin/sessions/${row.id}`} className={table.name} prefetch={false} data-row-link="">
          {row.courseName}
        </Link>
      </td>
      <td data-rank="2" data-quiet="true">
        {[row.venueName, row.venueCity].filter(Boolean).join(', ') || '–'}
      </td>
      <td data-rank="3">{[row.instructorFirstName, row.instructorLastName].filter(Boolean).join(' ') || '–'}</td>
      <td data-rank="2" data-phone="4">
        <StatusDot tone={tone}>{word}</StatusDot>
      </td>
      <td data-align="right" data-phone="2">
        {row.seatsTaken} of {row.capacity}
      </td>
    </tr>
  )
}
