'use client'

import { useEffect } from 'react'
import { keepShell } from './keep-shell.ts'
import type { Besides, KeptRegister } from './kept-register.ts'
import { type MarkAction, Register } from './register.tsx'
import { useRegister } from './use-register.ts'

type Props = { given: KeptRegister; besides: Besides; firstDay: string; mark: MarkAction; checkIn: MarkAction }

/** The register with a network: what the page brought, kept on this phone from now on. */
export function LiveRegister({ given, besides, firstDay, mark, checkIn }: Props) {
  const live = useRegister(given.sessionId, given)
  useEffect(() => {
    void keepShell()
  }, [])
  return (
    <Register
      register={live.register ?? given}
      live={live}
      besides={besides}
      firstDay={firstDay}
      mark={mark}
      checkIn={checkIn}
    />
  )
}
