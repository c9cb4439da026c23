'use client'

import { useEffect } from 'react'
import type { KeptSession } from '#lib/offline/kept-register.ts'
import { startServiceWorker } from '#lib/offline/start-service-worker.ts'

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
  await startServiceWorker()
}
