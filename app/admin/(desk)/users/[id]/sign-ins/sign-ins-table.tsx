import { ButtonForm } from '#components/form/button-form.tsx'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { SignInRow } from '#lib/auth/sign-ins/list-sign-ins.ts'
import { deviceName } from '#lib/auth/staff-sessions/device-name.ts'
import { endSignInAction } from './actions.ts'
import styles from './sign-ins.module.css'

const columns: Column[] = [
  { label: 'Device' },
  { label: 'Where', width: 72 },
  { label: 'Address', width: 112, rank: 3 },
  { label: 'State', width: 104 },
  { label: 'Started', width: 120, rank: 2, isRight: true },
  { label: 'Last used', width: 120, rank: 2, isRight: true },
  { label: 'Action', width: 88, isRight: true },
]

const kinds = { staff: 'Office', portal: 'Portal' } as const

type Props = {
  rows: SignInRow[]
  userId: string
  /** The session through which the page is looked at: it ends by signing out. */
  own: string
  now: Date
}

/** Where someone signed in, on what, and whether it is still open. */
export function SignInsTable({ rows, userId, own, now }: Props) {
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">{deviceName(row.userAgent)}</td>
          <td data-quiet="true" data-phone="3">
            {kinds[row.kind]}
          </td>
          <td data-quiet="true" data-rank="3">
            {row.ipAddress ?? '–'}
          </td>
          <td data-phone="4">
            <StatusDot tone={row.isOpen ? 'good' : 'quiet'}>{stateOf(row, own)}</StatusDot>
          </td>
          <td data-align="right" data-quiet="true" data-rank="2">
            <When at={row.createdAt} now={now} />
          </td>
          <td data-align="right" data-quiet="true" data-rank="2">
            <When at={row.lastActivity} now={now} />
          </td>
          <td data-align="right" data-phone="2">
            {row.isOpen && row.id !== own && (
              <ButtonForm
                className={styles.end}
                action={endSignInAction}
                fields={{ userId, sessionId: row.id }}
                label="End"
                about={`the session on ${deviceName(row.userAgent)}`}
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function stateOf({ isOpen, id, endedReason }: SignInRow, own: string): string {
  if (id === own) return 'This one'
  if (isOpen) return 'Open'
  return reasons[endedReason ?? ''] ?? 'Ran out'
}

const reasons: Record<string, string> = {
  signed_out: 'Signed out',
  'signed out': 'Signed out',
  signed_in_again: 'Signed in again',
  ended_by_hand: 'Ended by hand',
  password_changed: 'Password changed',
  access_changed: 'Access changed',
}
