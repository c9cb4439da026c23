import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'

const sources = [
  { id: 'phone', label: 'Phone' },
  { id: 'email', label: 'Email' },
  { id: 'walk_in', label: 'Walk-in' },
  { id: 'website', label: 'Website' },
]
const states = [
  { id: 'confirmed', label: 'Confirmed: we email them now' },
  { id: 'pending', label: 'Pending: no email yet' },
]

/** How the booking came, its state and requests. */
export function How({ typed, errors }: { typed: Record<string, string>; errors: Record<string, string> }) {
  return (
    <>
      <SelectField
        label="Booked via"
        name="source"
        options={sources}
        defaultValue={typed.source}
        error={errors.source}
      />
      <SelectField label="State" name="status" options={states} defaultValue={typed.status} error={errors.status} />
      <TextArea
        label="Requests"
        name="specialRequirements"
        hint="No health details here: they belong on the person’s record."
        rows={3}
        maxLength={2000}
        defaultValue={typed.specialRequirements}
        error={errors.specialRequirements}
      />
    </>
  )
}
