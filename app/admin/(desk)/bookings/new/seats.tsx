import type { ReactNode } from 'react'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { mostRows, mostSeats } from '#lib/bookings/taking/seat-rows.ts'
import type { Mention } from '#lib/core/refusal.ts'
import styles from './booking-form.module.css'
import { PastedList } from './pasted-list.tsx'
import { SeatRows } from './seat-rows.tsx'
import type { useBookingFields } from './use-booking-fields.ts'

const comes = [
  { id: 'yes', label: 'Yes, in the first seat' },
  { id: 'no', label: 'No, all seats are for others' },
]

type Props = {
  fields: ReturnType<typeof useBookingFields>
  errors: Record<string, string>
  /** People on record whose email was typed for another attendee. */
  mentions: Mention[]
  children: ReactNode
}

/** Asks how many seats there are, and for the attendees known so far. */
export function Seats({ fields, errors, mentions, children }: Props) {
  const isTaken = Object.keys(errors).some((name) => name === 'list' || name.startsWith('seats.'))
  return (
    <section className={styles.part} aria-labelledby="part-seats">
      <h2 id="part-seats">How many seats, and who for?</h2>
      <div className={styles.pair}>
        <TextField
          label="Seats"
          name="seats"
          type="number"
          min={1}
          max={mostSeats}
          inputMode="numeric"
          value={fields.seats}
          onChange={(event) => fields.setSeats(event.currentTarget.value)}
          error={errors.seats}
        />
        <SelectField
          label="Does the booker come too?"
          name="bookerComes"
          options={comes}
          value={fields.comes}
          onChange={(event) => fields.setComes(event.currentTarget.value)}
        />
      </div>
      {children}
      {isTaken &&
        mentions.map(({ id, label }) => (
          <a key={id} href={`/admin/users/${id}`} target="_blank" rel="noreferrer" className={styles.open}>
            Open {label} in a new tab
          </a>
        ))}
      {fields.shown > 0 && (
        <div onChange={({ currentTarget }) => noteRows(currentTarget, fields.noteRows)}>
          <SeatRows
            shown={fields.shown}
            spareFrom={fields.spareFrom}
            from={fields.firstSeat}
            typed={fields.typed}
            errors={errors}
          />
        </div>
      )}
      {fields.count - fields.firstSeat >= mostRows && fields.shown === mostRows && (
        <p className={styles.detail}>Paste a list to name more, or name them later.</p>
      )}
      <PastedList
        list={fields.list}
        read={fields.read}
        from={fields.firstListed}
        onType={fields.setList}
        error={errors.list}
      />
    </section>
  )
}

function noteRows(inside: HTMLElement, note: (form: HTMLFormElement) => void): void {
  const form = inside.closest('form')
  if (form) note(form)
}
