import { TextArea } from '#components/form/text-area.tsx'
import type { ReadList } from '#lib/bookings/taking/read-list.ts'
import { joinName } from '#lib/people/contact/normalise-name.ts'
import styles from './booking-form.module.css'

type Props = {
  list: string
  read: ReadList
  /** The number of the first seat that the list fills. */
  from: number
  onType: (list: string) => void
  error: string | undefined
}

/** A list of names from a spreadsheet or an email, and what was read of it. */
export function PastedList({ list, read, from, onType, error }: Props) {
  return (
    <details className={styles.list} open={list !== '' || error !== undefined}>
      <summary>Paste a list of names</summary>
      <TextArea
        label="List of names"
        name="list"
        hint="One person per line, from a spreadsheet or an email: names, email, name on the certificate."
        rows={5}
        defaultValue={list}
        onChange={(event) => onType(event.currentTarget.value)}
        error={error}
        spellCheck={false}
      />
      {/* What was typed is what the page shows as read. */}
      <input type="hidden" name="listSeen" value={list} />
      <div aria-live="polite">
        {(error ? [] : read.faults).map(({ line, sentence }) => (
          <p key={line} className={styles.error}>
            {sentence}
          </p>
        ))}
        {read.notes.map((note) => (
          <p key={note} className={styles.detail}>
            {note}
          </p>
        ))}
        {read.seats.length > 0 && <People read={read} from={from} />}
      </div>
    </details>
  )
}

function People({ read, from }: { read: ReadList; from: number }) {
  const hasCertificates = read.seats.some(({ certificateName }) => certificateName !== null)
  return (
    <table className={styles.read}>
      <caption>{read.seats.length === 1 ? '1 person read' : `${read.seats.length} people read`}</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          {hasCertificates && <th scope="col">On certificate</th>}
        </tr>
      </thead>
      <tbody>
        {read.seats.map((seat, row) => (
          <tr key={seat.line}>
            <td>{from + row}</td>
            <td>{joinName(seat) || '–'}</td>
            <td>{seat.email ?? '–'}</td>
            {hasCertificates && <td>{seat.certificateName ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
