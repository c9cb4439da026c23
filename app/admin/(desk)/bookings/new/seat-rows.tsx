import unseen from '#components/ui/unseen.module.css'
import { mostRows, seatField } from '#lib/bookings/taking/seat-rows.ts'
import styles from './booking-form.module.css'

const columns = [
  { name: 'firstName', label: 'First name' },
  { name: 'lastName', label: 'Last name' },
  { name: 'email', label: 'Email' },
  { name: 'certificateName', label: 'Name on certificate' },
] as const

type Props = {
  /** How many rows to show. Others stay in the form, out of sight. */
  shown: number
  /** Rows from here on are there for browsers without JavaScript. */
  spareFrom: number
  /** The number of the seat in the first row: 2 if the booker has the first. */
  from: number
  typed: Record<string, string>
  errors: Record<string, string>
}

/** One row for each seat's attendee. Every field may stay empty until it is known. */
export function SeatRows({ shown, spareFrom, from, typed, errors }: Props) {
  return (
    <ol className={styles.rows} start={from}>
      {Array.from({ length: mostRows }, (_, row) => (
        <li key={seatField(row, 'email')} hidden={row >= shown} data-spare={row >= spareFrom} className={styles.row}>
          <span className={styles.seat}>Seat {row + from}</span>
          {columns.map(({ name, label }) => {
            const field = seatField(row, name)
            const error = errors[field]
            return (
              <label key={name} className={styles.cell} data-wrong={error !== undefined}>
                <span className={styles.cellLabel}>
                  {label}
                  <span className={unseen.unseen}>, seat {row + from}</span>
                </span>
                <input
                  name={field}
                  type={name === 'email' ? 'email' : 'text'}
                  defaultValue={typed[field]}
                  maxLength={200}
                  autoComplete="off"
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${field}-error` : undefined}
                />
                {error && (
                  <span id={`${field}-error`} className={styles.error}>
                    {error}
                  </span>
                )}
              </label>
            )
          })}
        </li>
      ))}
    </ol>
  )
}
