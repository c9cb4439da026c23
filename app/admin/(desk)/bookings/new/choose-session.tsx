'use client'

import { useState } from 'react'
import { Combobox } from '#components/form/combobox.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { useIsLive } from '#components/form/use-is-live.ts'
import { formatPence } from '#lib/core/money.ts'
import type { Bookable } from '#lib/sessions/planning/list-bookable.ts'
import { Chosen } from './chosen.tsx'

type Props = {
  sessions: Bookable[]
  chosen: Bookable | undefined
  onChoose: (session: Bookable | undefined) => void
  error: string | undefined
  autoFocus: boolean
}

const label = 'Session'
const most = 12

/** Chooses the session by typing a course, a place, a weekday or a month; without JavaScript from a list. */
export function ChooseSession({ sessions, chosen, onChoose, error, autoFocus }: Props) {
  const [words, type] = useState('')
  const [isTouched, touch] = useState(false)
  const isLive = useIsLive()
  if (!isLive)
    return (
      <SelectField
        label={label}
        name="sessionId"
        options={sessions}
        empty="Choose a session"
        defaultValue={chosen?.id}
        error={error}
      />
    )
  if (chosen)
    return (
      <>
        <input type="hidden" name="sessionId" value={chosen.id} />
        <Chosen
          title="session"
          error={error}
          label={`${chosen.courseName}, ${chosen.held}`}
          detail={detailOf(chosen)}
          onChange={() => {
            touch(true)
            onChoose(undefined)
          }}
          takesFocus={isTouched}
        />
      </>
    )

  const found = sessions.filter((session) => hasWords(session.label, words)).slice(0, most)
  return (
    <Combobox
      label={label}
      hint="Course, place, day or month"
      error={error}
      id="session"
      words={words}
      onType={type}
      options={found.map((session) => ({
        id: session.id,
        label: `${session.courseName}, ${session.held}`,
        detail: detailOf(session),
        isOff: session.left <= 0,
      }))}
      onChoose={({ id }) => {
        type('')
        touch(true)
        onChoose(sessions.find((session) => session.id === id))
      }}
      status="No session matches."
      autoFocus={autoFocus || isTouched}
    />
  )
}

function detailOf({ place, seatPrice, left }: Bookable): string {
  const seats = left > 0 ? `${left} ${left === 1 ? 'seat' : 'seats'} left` : 'Full'
  return [place, `${formatPence(seatPrice)} a seat`, seats].filter(Boolean).join(' · ')
}

function hasWords(text: string, words: string): boolean {
  const wanted = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => wanted.includes(word))
}
