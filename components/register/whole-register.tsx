'use client'

import { useState } from 'react'
import type { KeptRegister, SeatExtras } from '#lib/offline/kept-register.ts'
import { HandInBar } from './hand-in-bar.tsx'
import styles from './register.module.css'
import { Register } from './register.tsx'
import type { RegisterActions } from './register-actions.ts'
import { type SessionNote, SessionNotes } from './session-notes.tsx'
import type { LiveRegister } from './use-register.ts'

type Props = {
  register: KeptRegister
  live: LiveRegister
  /** Undefined while offline. */
  extras?: SeatExtras
  notes: SessionNote[]
  firstDay: string
  actions: RegisterActions
}

/** The register with its notes, and the bar for handing it in, which stays in reach. */
export function WholeRegister({ register, live, extras, notes, firstDay, actions }: Props) {
  const [day, setDay] = useState(firstDay)
  return (
    <div className={styles.desk}>
      <Register register={register} live={live} extras={extras} day={day} choose={setDay} actions={actions} />
      <SessionNotes
        sessionId={register.sessionId}
        notes={notes}
        add={actions.note}
        kept={{ live, by: register.ownerId }}
      />
      <HandInBar register={register} live={live} day={day} handIn={actions.handIn} />
    </div>
  )
}
