import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { Choice } from '#lib/sessions/planning/list-choices.ts'
import styles from './plan.module.css'

type Props = { venues: Choice[]; values: Record<string, string>; errors: Record<string, string> }

/** Chooses a known venue or enters a new one. */
export function VenueFields({ venues, values, errors }: Props) {
  return (
    <>
      <SelectField
        label="Venue"
        name="venueId"
        options={[...venues, { id: 'new', label: 'A new venue, entered below' }]}
        empty="Choose where it is held"
        defaultValue={values.venueId}
        error={errors.venueId}
      />
      <details className={styles.venue} open={values.venueId === 'new'}>
        <summary>A new venue</summary>
        <TextField label="Name" name="venueName" defaultValue={values.venueName} error={errors.venueName} />
        <TextField label="Address" name="venueAddress" defaultValue={values.venueAddress} error={errors.venueAddress} />
        <TextField label="Town" name="venueCity" defaultValue={values.venueCity} error={errors.venueCity} />
        <TextField
          label="Postcode"
          name="venuePostcode"
          defaultValue={values.venuePostcode}
          error={errors.venuePostcode}
        />
        <TextArea
          label="Joining notes"
          name="venueNotes"
          hint="Parking, entrance, what to bring. Customers see this."
          rows={3}
          defaultValue={values.venueNotes}
          error={errors.venueNotes}
        />
      </details>
    </>
  )
}
