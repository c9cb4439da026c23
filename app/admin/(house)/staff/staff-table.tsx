import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { OpenSession } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import { nameOf, roleLabels } from '#lib/people/labels.ts'
import type { StaffListed } from '#lib/people/staff/find-staff.ts'
import { staffState } from './staff-state.ts'

const columns: Column[] = [
  { label: 'Name' },
  { label: 'Role' },
  { label: 'Access' },
  { label: 'Two-step verification', rank: 2 },
  { label: 'Last signed in', rank: 2 },
  { label: 'Open sessions', rank: 3, isRight: true },
]

type Props = { people: StaffListed[]; sessions: Map<string, OpenSession[]>; now: Date }

export function StaffTable({ people, sessions, now }: Props) {
  return (
    <Table columns={columns}>
      {people.map((person) => (
        <tr key={person.id}>
          <td data-phone="1">
            <Link href={`/admin/staff/${person.id}`} className={table.name}>
              {nameOf(person)}
            </Link>
          </td>
          <td data-phone="2">{roleLabels[person.role]}</td>
          <td data-phone="3">
            <StatusDot {...staffState(person, now)} />
          </td>
          <td data-rank="2">{person.hasSecondStep ? 'On' : '–'}</td>
          <td data-rank="2">{person.lastLogin ? <When at={person.lastLogin} now={now} /> : 'Never'}</td>
          <td data-rank="3" data-align="right">
            {sessions.get(person.id)?.length ?? 0}
          </td>
        </tr>
      ))}
    </Table>
  )
}
