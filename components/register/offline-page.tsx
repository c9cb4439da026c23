'use client'

import { useSyncExternalStore } from 'react'
import { OfflineRegister } from './offline-register.tsx'
import { OfflineSessions } from './offline-sessions.tsx'
import type { RegisterActions } from './register-actions.ts'

const never = () => () => {}
const sessionInAddress = /^\/instructor\/sessions\/([0-9a-f-]{36})$/

/** Stands in for the instructor pages that open offline; the address says which. */
export function OfflinePage({ actions }: { actions: RegisterActions }) {
  const path = useSyncExternalStore(
    never,
    () => window.location.pathname,
    () => undefined,
  )
  const sessionId = path && sessionInAddress.exec(path)?.[1]
  if (sessionId) return <OfflineRegister sessionId={sessionId} actions={actions} />
  return path ? <OfflineSessions /> : null
}
