import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { MergeRow } from '#lib/records/merge/list/list-merges.ts'

const columns: Column[] = [
  { label: 'Merged' },
  { label: 'Into' },
  { label: 'When', width: 128 },
  { label: 'By', width: 128, rank: 2 },
  { label: 'Rows moved', width: 128, rank: 2, isRight: true },
  { label: 'State', width: 128 },
]

export function MergeTable({ rows, now }: { rows: MergeRow[]; now: Date }) {
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            <Link href={`/admin/merges/${row.id}`} className={table.name}>
              {row.mergedNames.join(', ')}
            </Link>
          </td>
          <td data-phone="3">{row.survivorName}</td>
          <td data-phone="4">
            <When at={row.mergedAt} now={now} />
          </td>
          <td data-rank="2">{row.mergedBy ?? 'An API key'}</td>
          <td data-align="right" data-rank="2">
            {row.movedRows}
          </td>
          <td data-phone="2">
            <StatusDot tone={row.undoneAt ? 'quiet' : 'good'}>{row.undoneAt ? 'Undone' : 'Stands'}</StatusDot>
          </td>
        </tr>
      ))}
    </Table>
  )
}
