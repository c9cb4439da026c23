'use client'

import { useEffect } from 'react'
import type { KeptSession } from '#lib/offline/kept-register.ts'
import { startServiceWorker } from '#lib/offline/start-service-worker.ts'

/** Stores the list on this phone, for opening it offline. */
export function KeepSessions({ sessions }: { sessions: KeptSession[] }) {
  useEffect(() => {
    // A phone that cannot store anything still shows the list.
    if (window.isSecureContext) keep(sessions).catch(() => undefined)
  }, [sessions])
  return null
}

async function keep(sessions: KeptSession[]): Promise<void> {
  const { keepSessions } = await import('#lib/offline/register-store.ts')
  await keepSessions(sessions)
  await startServiceWorker()
}
