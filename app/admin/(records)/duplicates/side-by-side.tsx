import Link from 'next/link'
import { formatPhone } from '#components/ui/format-phone.ts'
import { formatDay } from '#lib/core/dates.ts'
import type { DuplicateGroup, DuplicatePerson } from '#lib/duplicates/inbox/duplicate-list.ts'
import { describeLevel } from '#lib/duplicates/labels.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from './duplicates.module.css'

type Reasons = DuplicateGroup['reasons']
type Line = { label: string; codes: Reasons[number]['code'][]; value: (person: DuplicatePerson) => string | null }

const lines: Line[] = [
  { label: 'Name', codes: ['swapped', 'given', 'surname'], value: (person) => nameOf({ ...person, email: null }) },
  { label: 'Email', codes: ['email'], value: ({ email }) => email },
  { label: 'Phone', codes: ['phone'], value: ({ phone }) => phone && formatPhone(phone) },
  { label: 'Mobile', codes: ['mobile'], value: ({ mobile }) => mobile && formatPhone(mobile) },
  { label: 'Company', codes: ['company'], value: ({ companyName }) => companyName },
  {
    label: 'Address',
    codes: ['home', 'street', 'place', 'house'],
    value: (person) => join(person.addressLine1, person.addressLine2),
  },
  { label: 'Town', codes: ['city', 'county'], value: ({ city, county }) => join(city, county) },
  { label: 'Postcode', codes: ['postcode'], value: ({ postcode }) => postcode },
]

/** The records' values side by side. The date of birth is sealed: only its comparison is shown. */
export function SideBySide({ users, reasons }: { users: DuplicatePerson[]; reasons: Reasons }) {
  const shown = lines.filter(({ value }) => users.some((person) => value(person)))
  const birth = levelsOf(reasons, ['birth'])

  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {users.map((person, index) => (
            <th key={person.id} scope="col">
              <Link href={`/admin/users/${person.id}`} data-row-link={index === 0 ? '' : undefined}>
                Open {nameOf(person)}
              </Link>
            </th>
          ))}
          <th scope="col">Compared</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ label, codes, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {users.map((person) => (
              <td key={person.id}>{value(person) ?? '–'}</td>
            ))}
            <td>{levelsOf(reasons, codes)}</td>
          </tr>
        ))}
        {birth && (
          <tr>
            <th scope="row">Date of birth</th>
            <td colSpan={users.length}>Encrypted</td>
            <td>{birth}</td>
          </tr>
        )}
        <tr>
          <th scope="row">Bookings</th>
          {users.map((person) => (
            <td key={person.id}>
              {person.totalBookings}, on record since {formatDay(person.createdAt)}
            </td>
          ))}
          <td />
        </tr>
      </tbody>
    </table>
  )
}

function levelsOf(reasons: Reasons, codes: Line['codes']): string {
  const found = codes.flatMap((code) => reasons.filter((reason) => reason.code === code))
  return [...new Set(found.map(describeLevel))].join(', ')
}

function join(...parts: (string | null)[]): string | null {
  return parts.filter(Boolean).join(', ') || null
}
