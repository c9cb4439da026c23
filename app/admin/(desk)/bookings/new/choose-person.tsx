'use client'

import { useState } from 'react'
import { Combobox } from '#components/form/combobox.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ComboboxOption } from '#components/form/use-combobox.ts'
import { useIsLive } from '#components/form/use-is-live.ts'
import { Button } from '#components/ui/button.tsx'
import type { Mention } from '#lib/core/refusal.ts'
import styles from './booking-form.module.css'
import { Chosen } from './chosen.tsx'
import { type Person, packPerson } from './person.ts'
import { usePeople } from './use-people.ts'

type Props = {
  words: string
  onType: (words: string) => void
  chosen: Person | undefined
  onChoose: (person: Person | undefined) => void
  onNew: () => void
  error: string | undefined
  /** People named by a refusal, to choose from without JavaScript. */
  mentions: Mention[]
}

const label = 'Person on record'
const hint = 'Name, email, phone or company'
const addNew = 'new'

/** Finds a person on record while the colleague types; without JavaScript, by a button and a list. */
export function ChoosePerson({ words, onType, chosen, onChoose: choose, onNew, error, mentions }: Props) {
  const isLive = useIsLive()
  const [isTouched, touch] = useState(false)
  const onChoose = (person: Person | undefined) => {
    touch(true)
    choose(person)
  }
  if (chosen) {
    return (
      <>
        <input type="hidden" name="picked" value={packPerson(chosen)} />
        <Chosen
          title="person"
          error={error}
          label={chosen.label}
          detail={chosen.detail}
          onChange={isLive ? () => onChoose(undefined) : undefined}
          takesFocus={isTouched}
        />
        {!isLive && <FindByButton words={words} error={undefined} />}
      </>
    )
  }
  if (isLive) return <FindAsTyped {...{ words, onType, onChoose, onNew, error, mentions, isTouched }} />
  return (
    <>
      <FindByButton words={words} error={error} />
      {mentions.map((person) => (
        <label key={person.id} className={styles.radio}>
          <input type="radio" name="picked" value={packPerson(person)} defaultChecked={mentions.length === 1} />
          <span>
            {person.label} <span className={styles.detail}>{person.detail}</span>
          </span>
        </label>
      ))}
    </>
  )
}

function FindByButton({ words, error }: { words: string; error: string | undefined }) {
  return (
    <div className={styles.find}>
      <TextField label={label} hint={hint} error={error} name="q" maxLength={200} defaultValue={words} />
      <Button type="submit" name="step" value="find">
        Find
      </Button>
    </div>
  )
}

type FindProps = Omit<Props, 'chosen'> & { isTouched: boolean }

function FindAsTyped({ words, onType, onChoose, onNew, error, mentions, isTouched }: FindProps) {
  const { people, isSearching, hasFailed } = usePeople(words)
  const named = words.trim()
  const offered: ComboboxOption[] = named === '' ? mentions : people
  const options = named === '' ? offered : [...offered, { id: addNew, label: `Add “${named}” as a new person` }]
  return (
    <Combobox
      label={label}
      hint={hint}
      error={error}
      id="q"
      name="q"
      words={words}
      onType={onType}
      options={isSearching && people.length === 0 ? [] : options}
      isStale={isSearching}
      onChoose={({ id, label: name, detail = '' }) => (id === addNew ? onNew() : onChoose({ id, label: name, detail }))}
      status={hasFailed ? 'The search failed. Keep typing to try again.' : isSearching ? 'Searching …' : ''}
      autoFocus={error === undefined || isTouched}
    />
  )
}
