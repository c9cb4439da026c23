import { Button } from '#components/ui/button.tsx'
import type { Mention } from '#lib/core/refusal.ts'
import styles from './booking-form.module.css'

type Props = {
  people: Mention[]
  /** Undefined before JavaScript has loaded: then the button sends the form, which books nothing yet. */
  onUse: ((person: Mention) => void) | undefined
}

/** People on record who may be meant, each with a button that books for them instead. */
export function UseInstead({ people, onUse }: Props) {
  if (people.length === 0) return null
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id}>
          <a href={`/admin/users/${person.id}`} target="_blank" rel="noreferrer">
            {person.label}
          </a>
          {person.detail && <p className={styles.detail}>{person.detail}</p>}
          {onUse ? (
            <Button onClick={() => onUse(person)}>Book for {person.label}</Button>
          ) : (
            <Button type="submit" name="use" value={person.id}>
              Book for {person.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
