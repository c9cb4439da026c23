import { formatWeekday } from '#lib/core/dates.ts'
import type { Register } from '#lib/registers/list-register.ts'

/** Every attendee, with room for a signature on each day. */
export function PrintTable({ register: { session, entries }, now }: { register: Register; now: Date }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Company</th>
          <th scope="col">ID</th>
          {session.days.map(({ day }) => (
            <th key={day} scope="col">
              Signature, {formatWeekday(day, now)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id: seat, firstName, lastName, companyName }) => (
          <tr key={seat}>
            <td>{[firstName, lastName].filter(Boolean).join(' ')}</td>
            <td>{companyName}</td>
            <td>☐</td>
            {session.days.map(({ day }) => (
              <td key={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
