import { type ListedSeat, namesShow } from '#lib/training/visible-seats.ts'
import styles from './session.module.css'

export function SeatList({ seats }: { seats: ListedSeat[] }) {
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
        <p className={styles.hint}>Nobody has booked yet.</p>
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
                  <SeatName seat={seat} />
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

function SeatName({ seat }: { seat: ListedSeat }) {
  const name = [seat.firstName, seat.lastName].filter(Boolean).join(' ')
  if (name) return name
  return <span className={styles.soft}>{seat.mayName ? 'Name to follow' : 'Not shown yet'}</span>
}
