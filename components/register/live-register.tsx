'use client'

import { useEffect } from 'react'
import { keepShell } from './keep-shell.ts'
import type { KeptRegister } from './kept-register.ts'
import { type MarkAction, Register } from './register.tsx'
import { useRegister } from './use-register.ts'

/** The register with a network: what the page brought, kept on this phone from now on. */
export function LiveRegister({ given, firstDay, mark }: { given: KeptRegister; firstDay: string; mark: MarkAction }) {
  const live = useRegister(given.sessionId, given)
  useEffect(() => {
    void keepShell()
  }, [])
  return <Register register={live.register ?? given} live={live} firstDay={firstDay} mark={mark} />
}
