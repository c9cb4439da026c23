import { fieldsOf } from '#lib/people/conditions/fields.ts'

const sections = [
  { title: 'Details', fields: { ...fieldsOf.choice, ...fieldsOf.tag, ...fieldsOf.flag, ...fieldsOf.note } },
  { title: 'Figures', fields: fieldsOf.figure },
  { title: 'Dates', fields: fieldsOf.moment },
  { title: 'Training', fields: { ...fieldsOf.certificate, ...fieldsOf.day, ...fieldsOf.course } },
  { title: 'Contact', fields: { ...fieldsOf.text, ...fieldsOf.phone } },
]

/** Everything a condition can be about. */
export function FieldChoice({ name, isNew }: { name: string; isNew: boolean }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: it was asked for by pressing a button
    <select name={name} aria-label="Field for the next condition" autoFocus={isNew}>
      {sections.map(({ title, fields }) => (
        <optgroup key={title} label={title}>
          {Object.entries(fields).map(([field, label]) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
