import { useState } from 'react'
import { useIsLive } from '#components/form/use-is-live.ts'
import type { GroupDiscount } from '#lib/bookings/rules.ts'
import { readList } from '#lib/bookings/taking/read-list.ts'
import { mostRows, readRows } from '#lib/bookings/taking/seat-rows.ts'
import { type FormState, typedOf } from '#lib/core/form-state.ts'
import type { Bookable } from '#lib/sessions/planning/list-bookable.ts'
import { type Person, unpackPerson } from './person.ts'

/** What the page was opened with. */
export type Start = {
  sessions: Bookable[]
  group: GroupDiscount
  sessionId: string | undefined
  person: Person | undefined
}

const rowsWithoutScript = 5

/** What is chosen and typed in the form so far; after a refusal, it starts with what was kept. */
export function useBookingFields(state: FormState, { sessions, sessionId, person: opened }: Start) {
  const typed = typedOf(state)
  const isLive = useIsLive()
  const [who, setWho] = useState(typed.use ? 'found' : (typed.who ?? 'found'))
  const [words, setWords] = useState(typed.q ?? '')
  const [person, setPerson] = useState(() => keptPerson(state) ?? (state.kind === 'idle' ? opened : undefined))
  const [session, setSession] = useState(() => sessions.find(({ id }) => id === (typed.sessionId ?? sessionId)))
  const [seats, setSeats] = useState(typed.seats ?? '1')
  const [comes, setComes] = useState(typed.bookerComes ?? 'yes')
  const [list, setList] = useState(typed.list ?? '')
  const [rows, setRows] = useState(() => readRows(typed).length)

  const [own, count, read] = [comes === 'yes' ? 1 : 0, Number(seats), readList(list)]
  const wanted = Number.isInteger(count) ? count - own - read.seats.length : 0
  const rowsFor = (seats: number) => Math.min(mostRows, Math.max(seats, rows, 0))

  return {
    ...{ typed, who, words, person, session, seats, comes, list, read, count },
    ...{ setWho, setWords, setSession, setSeats, setComes },
    setPerson: (chosen: Person | undefined) => {
      setPerson(chosen)
      setWho('found')
      if (chosen) setWords('')
    },
    /** Raises the number of seats to the number of people named, so that nobody has to count. */
    setList: (text: string) => {
      const needed = own + rows + readList(text).seats.length
      setList(text)
      if (needed > count) setSeats(String(needed))
    },
    noteRows: (form: HTMLFormElement) => setRows(readRows(textOf(form)).length),
    firstSeat: own + 1,
    firstListed: own + rows + 1,
    shown: rowsFor(isLive ? wanted : rowsWithoutScript),
    /** The first row that only a browser without JavaScript needs. */
    spareFrom: isLive ? mostRows : rowsFor(wanted),
    named: own + rows + read.seats.length,
  }
}

function textOf(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(fields)
}

/** The person picked before the form was refused, or named by the refusal and chosen by a button. */
function keptPerson(state: FormState): Person | undefined {
  const { use, picked = '' } = typedOf(state)
  const mentions = 'mentions' in state ? (state.mentions ?? []) : []
  if (use) return mentions.find(({ id }) => id === use)
  return unpackPerson(picked)
}
