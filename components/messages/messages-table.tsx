import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import { channelLabels, messageStatusLabels } from '#lib/messages/labels.ts'
import type { ListedMessage } from '#lib/messages/list-messages.ts'
import { nameOf } from '#lib/people/labels.ts'

type Props = { rows: ListedMessage[]; now: Date; hasPerson?: boolean }

export function MessagesTable({ rows, now, hasPerson = false }: Props) {
  return (
    <Table
      columns={[
        { label: 'Message' },
        hasPerson && { label: 'To', width: 180 },
        { label: 'Address', rank: 3, width: 260 },
        { label: 'Status', width: 128 },
        { label: 'Written', width: 136, isRight: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            <Link href={`/admin/messages/${row.id}`} className={table.name} prefetch={false} data-row-link="">
              {row.title}
            </Link>
            {row.channel !== 'email' && <span data-quiet="true"> · {channelLabels[row.channel]}</span>}
          </td>
          {hasPerson && (
            <td data-phone="3">
              <Link href={`/admin/users/${row.userId}/messages`} className={table.name} prefetch={false}>
                {nameOf(row)}
              </Link>
            </td>
          )}
          <td data-rank="3" data-quiet="true">
            {row.recipient}
          </td>
          <td data-phone="2" title={row.lastError ?? undefined}>
            <StatusDot tone={messageStatusLabels[row.status].tone}>{messageStatusLabels[row.status].label}</StatusDot>
          </td>
          <td data-align="right" data-quiet="true" data-phone="4">
            <When at={row.createdAt} now={now} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
