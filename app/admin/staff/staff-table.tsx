import Link from 'next/link'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { OpenSession } from '#lib/auth/list-staff-sessions.ts'
import { nameOf, roleLabels } from '#lib/people/labels.ts'
import type { StaffListed } from '#lib/people/staff/find-staff.ts'
import { staffState } from './staff-state.ts'

type Props = { people: StaffListed[]; sessions: Map<string, OpenSession[]>; now: Date }

export function StaffTable({ people, sessions, now }: Props) {
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Access</th>
            <th scope="col" data-rank="2">
              Second step
            </th>
            <th scope="col" data-rank="2">
              Last signed in
            </th>
            <th scope="col" data-rank="3" data-align="right">
              Open sessions
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  )
}
