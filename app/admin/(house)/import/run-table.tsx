import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { runStateLabels, runStateTones } from '#lib/imports/labels.ts'
import type { ImportRun } from '#lib/imports/list-import-runs.ts'
import { formatCount } from './format-count.ts'

const columns: Column[] = [
  { label: 'Source' },
  { label: 'State', width: 136 },
  { label: 'When', width: 128 },
  { label: 'Started by', width: 136, rank: 2 },
  { label: 'Read', width: 104, isRight: true },
  { label: 'Imported', width: 104, isRight: true },
  { label: 'Not imported', width: 104, rank: 2, isRight: true },
  { label: 'New people', width: 104, rank: 3, isRight: true },
]

export function RunTable({ runs, now }: { runs: ImportRun[]; now: Date }) {
  return (
    <Table columns={columns}>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} now={now} />
      ))}
    </Table>
  )
}

function RunRow({ run, now }: { run: ImportRun; now: Date }) {
  const { read, imported, needsReview, invalid, usersCreated } = run.numbers

  return (
    <tr>
      <td data-phone="1">
        <Link href={`/admin/import/${run.id}`} className={table.name}>
          {run.source}
        </Link>
      </td>
      <td data-phone="2">
        <StatusDot tone={runStateTones[run.state]}>{runStateLabels[run.state]}</StatusDot>
      </td>
      <td data-phone="3">
        <When at={run.startedAt} now={now} />
      </td>
      <td data-rank="2">{run.startedBy ?? 'Command line'}</td>
      <td data-align="right">{formatCount(read)}</td>
      <td data-align="right" data-phone="4">
        {formatCount(run.kind === 'people' ? usersCreated : imported)}
      </td>
      <td data-align="right" data-rank="2">
        {formatCount(run.kind === 'people' ? invalid : needsReview)}
      </td>
      <td data-align="right" data-rank="3">
        {formatCount(usersCreated)}
      </td>
    </tr>
  )
}
