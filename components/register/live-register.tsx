'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { KeptRegister, SeatExtras } from '#lib/offline/kept-register.ts'
import { startServiceWorker } from '#lib/offline/start-service-worker.ts'
import { Assessments } from './assessments.tsx'
import { HandIn } from './hand-in.tsx'
import { Ledger } from './ledger.tsx'
import { Register } from './register.tsx'
import type { RegisterActions } from './register-actions.ts'
import { type SessionNote, SessionNotes } from './session-notes.tsx'
import { useRegister } from './use-register.ts'

type Props = {
  given: KeptRegister
  extras: SeatExtras
  notes: SessionNote[]
  firstDay: string
  actions: RegisterActions
}

/** The register online: the server's page, stored on this phone from now on, and the steps after marking. */
export function LiveRegister({ given, extras, notes, firstDay, actions }: Props) {
  const live = useRegister(given.sessionId, given)
  const register = live.register ?? given
  useEffect(() => {
    void startServiceWorker()
  }, [])
  useSentNotes(live.notes.length)

  return (
    <>
      <Register register={register} live={live} extras={extras} firstDay={firstDay} actions={actions} />
      {!register.attendanceOnly && <Assessments register={register} live={live} assess={actions.assess} />}
      <Ledger register={register} live={live} />
      <HandIn register={register} live={live} handIn={actions.handIn} />
      <SessionNotes
        sessionId={register.sessionId}
        notes={notes}
        add={actions.note}
        kept={{ live, by: register.ownerId }}
      />
    </>
  )
}

/** A sent note appears in the page's own list. */
function useSentNotes(waiting: number) {
  const router = useRouter()
  const before = useRef(waiting)
  useEffect(() => {
    if (waiting < before.current) router.refresh()
    before.current = waiting
  }, [waiting, router])
}
