import Link from 'next/link'
import plain from '#components/layout/beside.module.css'
import { isReachable } from '#lib/messages/is-reachable.ts'
import { nameOf } from '#lib/people/labels.ts'

type Person = { id: string; firstName: string | null; lastName: string | null; email: string | null; status: string }

/** The people who get the message, and those who cannot. */
export function Recipients({ people }: { people: Person[] }) {
  const reached = people.filter(isReachable)
  const others = people.filter((person) => !isReachable(person))
  return (
    <div className={plain.none}>
      <p>
        {reached.length === 0
          ? 'No one on this session can be emailed.'
          : `Emailed to everyone who booked or has a seat: ${reached.length === 1 ? '1 person' : `${reached.length} people`}.`}
      </p>
      {others.length > 0 && (
        <p>
          No email goes to people without an address or with a suspended record:{' '}
          {others.map((person, place) => (
            <span key={person.id}>
              {place > 0 && ', '}
              <Link href={`/admin/users/${person.id}`}>{nameOf(person)}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}
