import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { SeatExtras } from '#lib/offline/kept-register.ts'
import { namesShow } from '#lib/registers/seat-windows.ts'
import type { ListedSeat } from '#lib/registers/visible-seats.ts'
import styles from './session.module.css'

type Props = { sessionId: string; seats: ListedSeat[]; extras: SeatExtras }

export function SeatList({ sessionId, seats, extras }: Props) {
  const isHidden = seats.some(({ mayName }) => !mayName)

  return (
    <section>
      <h2 className={styles.heading}>Attendees</h2>
      {isHidden && (
        <p className={styles.hint}>
          Names show from {namesShow.daysBefore} days before the course until {namesShow.daysAfter} days after it.
        </p>
      )}
      {seats.length === 0 ? (
        <p className={styles.hint}>No bookings yet.</p>
      ) : (
        <table className={styles.seats}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                Seat
              </th>
              <th scope="col">Name</th>
              <th scope="col">Company</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat, index) => (
              <tr key={seat.id}>
                <td className={styles.number}>{index + 1}</td>
                <td>
                  <SeatName seat={seat} sessionId={sessionId} />
                  {seat.hasNeeds && <StatusDot tone="needs">Has needs</StatusDot>}
                  {extras[seat.id]?.notes.map(({ id, noteContent }) => (
                    <p key={id} className={styles.soft}>
                      {noteContent}
                    </p>
                  ))}
                </td>
                <td>{seat.companyName ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function SeatName({ seat, sessionId }: { seat: ListedSeat; sessionId: string }) {
  const name = [seat.firstName, seat.lastName].filter(Boolean).join(' ')
  if (name) return <Link href={`/instructor/sessions/${sessionId}/attendees/${seat.id}`}>{name}</Link>
  return <span className={styles.soft}>{seat.mayName ? 'Name to follow' : 'Not shown yet'}</span>
}
