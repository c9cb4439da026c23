'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { KeptRegister, SeatExtras } from '#lib/offline/kept-register.ts'
import { startServiceWorker } from '#lib/offline/start-service-worker.ts'
import type { RegisterActions } from './register-actions.ts'
import type { SessionNote } from './session-notes.tsx'
import { useRegister } from './use-register.ts'
import { WholeRegister } from './whole-register.tsx'

type Props = {
  given: KeptRegister
  extras: SeatExtras
  notes: SessionNote[]
  firstDay: string
  actions: RegisterActions
}

/** The register online: the server's page, stored on this phone from now on. */
export function LiveRegister({ given, ...rest }: Props) {
  const live = useRegister(given.sessionId, given)
  useEffect(() => {
    void startServiceWorker()
  }, [])
  useSentNotes(live.notes.length)

  return <WholeRegister register={live.register ?? given} live={live} {...rest} />
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
