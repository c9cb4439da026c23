import { TextField } from '#components/form/text-field.tsx'
import type { Mention } from '#lib/core/refusal.ts'
import styles from './booking-form.module.css'
import { UseInstead } from './use-instead.tsx'

const fields = [
  { name: 'person.firstName', label: 'First name', type: 'text', most: 200 },
  { name: 'person.lastName', label: 'Last name', type: 'text', most: 200 },
  { name: 'person.email', label: 'Email', type: 'email', most: 300 },
  { name: 'person.phone', label: 'Phone', type: 'tel', most: 40 },
  { name: 'person.companyName', label: 'Company', type: 'text', most: 200 },
] as const

type Props = {
  typed: Record<string, string>
  errors: Record<string, string>
  /** The person on record whose address or number was typed. */
  holders: Mention[]
  onUse: ((person: Mention) => void) | undefined
}

/** A person who is not on record: added together with the booking. */
export function NewPerson({ typed, errors, holders, onUse }: Props) {
  return (
    <div className={styles.pair}>
      {fields.map(({ name, label, type, most }) => (
        <div key={name} data-wide={name === 'person.companyName'}>
          <TextField
            name={name}
            label={label}
            type={type}
            maxLength={most}
            hint={name === 'person.email' ? 'Without one, a phone number is needed.' : undefined}
            defaultValue={typed[name]}
            error={errors[name]}
            autoComplete="off"
          />
          {errors[name] && <UseInstead people={holders} onUse={onUse} />}
        </div>
      ))}
    </div>
  )
}
