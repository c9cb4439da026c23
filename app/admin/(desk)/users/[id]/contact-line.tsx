import Link from 'next/link'
import { formatPhone } from '#components/ui/format-phone.ts'
import type { Person } from '#lib/people/find-person.ts'
import styles from './record.module.css'

/** The person's contact details and company in one line. */
export function ContactLine({ person }: { person: Person }) {
  const number = person.mobile ?? person.phone
  const place = [person.city, person.postcode].filter(Boolean).join(' ')

  return (
    <p className={styles.contact}>
      {person.email && (
        <span>
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </span>
      )}
      {number && (
        <span>
          <a href={`tel:${number}`}>{formatPhone(number)}</a>
        </span>
      )}
      {person.companyName && (
        <span>
          <Link href={`/admin/users?company=${encodeURIComponent(person.companyName)}`}>{person.companyName}</Link>
          {person.companyRole && `, ${person.companyRole}`}
        </span>
      )}
      {place && <span>{place}</span>}
    </p>
  )
}
