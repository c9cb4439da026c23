import { flushSync } from 'react-dom'
import { useIsLive } from '#components/form/use-is-live.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import styles from './booking-form.module.css'
import { ChoosePerson } from './choose-person.tsx'
import { NewPerson } from './new-person.tsx'
import type { useBookingFields } from './use-booking-fields.ts'
import { UseInstead } from './use-instead.tsx'

type Props = { fields: ReturnType<typeof useBookingFields>; state: FormState }

/** The booker: a person on record, or a new one. Switching between the two loses nothing that was typed. */
export function Who({ fields, state }: Props) {
  const isLive = useIsLive()
  const errors = errorsOf(state)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  const onUse = isLive ? fields.setPerson : undefined
  return (
    <section className={styles.part} aria-labelledby="part-who">
      <h2 id="part-who">Who is booking?</h2>
      <fieldset className={styles.who}>
        <legend>The booker is</legend>
        {[
          { value: 'found', label: 'On record' },
          { value: 'new', label: 'A new person' },
        ].map(({ value, label }) => (
          <label key={value} className={styles.radio}>
            <input
              type="radio"
              name="who"
              value={value}
              checked={fields.who === value}
              onChange={() => fields.setWho(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className={styles.found}>
        <ChoosePerson
          words={fields.words}
          onType={fields.setWords}
          chosen={fields.person}
          onChoose={fields.setPerson}
          onNew={() => {
            flushSync(() => fields.setWho('new'))
            document.getElementById('person.firstName')?.focus()
          }}
          error={errors.q ?? errors.userId}
          mentions={errors.q ? mentions : []}
        />
      </div>
      <div className={styles.new}>
        <NewPerson
          typed={{ ...(fields.who === 'new' && named(fields.words)), ...fields.typed }}
          errors={errors}
          holders={mentions}
          onUse={onUse}
        />
        {state.kind === 'refused' && mentions.length > 0 && (
          <div role="alert" tabIndex={-1} className={styles.warning}>
            <p>{state.message}</p>
            <UseInstead people={mentions} onUse={onUse} />
            <Button type="submit" name="anyway" value="yes">
              Add a new person and book
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

/** Starts the new person from the words that were typed to find them. */
function named(words: string): Record<string, string> {
  const text = words.trim()
  if (text === '') return {}
  if (text.includes('@')) return { 'person.email': text }
  if (/^[\d\s()+-]+$/.test(text)) return { 'person.phone': text }
  const space = text.lastIndexOf(' ')
  if (space < 0) return { 'person.firstName': text }
  return { 'person.firstName': text.slice(0, space), 'person.lastName': text.slice(space + 1) }
}
