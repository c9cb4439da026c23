'use client'

import { useEffect } from 'react'
import { keepShell } from '#lib/offline/keep-shell.ts'
import type { KeptSession } from '#lib/offline/kept-register.ts'

/** Keeps the list on this phone, for when it is opened without a network. */
export function KeepSessions({ sessions }: { sessions: KeptSession[] }) {
  useEffect(() => {
    // A phone that keeps nothing still shows the list.
    if (window.isSecureContext) keep(sessions).catch(() => undefined)
  }, [sessions])
  return null
}

async function keep(sessions: KeptSession[]): Promise<void> {
  const { keepSessions } = await import('#lib/offline/register-store.ts')
  await keepSessions(sessions)
  await keepShell()
}
