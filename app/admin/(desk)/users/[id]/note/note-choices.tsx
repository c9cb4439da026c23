const types = {
  general: 'General',
  complaint: 'Complaint',
  compliment: 'Compliment',
  medical: 'Medical (encrypted)',
  special_requirement: 'Special requirement',
}
const readers = { admins: 'Only the office', instructors: 'Instructors too', customer: 'The customer too' }

type Props = { type: string; readers: string; isMedical?: boolean }

/** The type of the note and its readers. */
export function NoteChoices({ type, readers: chosen, isMedical = false }: Props) {
  if (isMedical)
    return (
      <>
        <input type="hidden" name="type" value="medical" />
        <input type="hidden" name="readers" value="admins" />
      </>
    )
  return (
    <>
      <Choice name="type" label="Kind of note" options={types} chosen={type} />
      <Choice name="readers" label="Who sees it" options={readers} chosen={chosen} />
    </>
  )
}

type ChoiceProps = { name: string; label: string; options: Record<string, string>; chosen: string }

function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <select key={chosen} name={name} aria-label={label} defaultValue={chosen}>
      {Object.entries(options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
