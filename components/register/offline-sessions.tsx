'use client'

import { useEffect, useState } from 'react'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { listOffline, type OfflineSession } from '#lib/offline/list-offline.ts'
import { listKept } from '#lib/offline/register-store.ts'
import styles from './register.module.css'

/** The sessions last seen, and which registers are stored, while the phone is offline. */
export function OfflineSessions() {
  const [sessions, setSessions] = useState<OfflineSession[]>()

  useEffect(() => {
    listKept().then(
      (kept) => setSessions(listOffline(kept, new Date())),
      () => setSessions([]),
    )
    const again = () => window.location.reload()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])

  return (
    <main className={styles.shell}>
      <h1>Sessions</h1>
      <p className={styles.soft}>
        Shown from this phone. With a network, <a href="/instructor">load them again</a>.
      </p>
      {sessions?.length === 0 && <p>No sessions on this phone. Open this page once while online.</p>}
      <ul className={styles.kept}>
        {sessions?.map(({ id, courseName, when, place, isHere, state }) => (
          <li key={id}>
            {isHere ? <a href={`/instructor/sessions/${id}`}>{courseName}</a> : <strong>{courseName}</strong>}
            <span className={styles.soft}>{[when, place].filter(Boolean).join(' · ')}</span>
            {state && <StatusDot tone={state.tone}>{state.word}</StatusDot>}
            {!isHere && <span className={styles.soft}>Go online to open its register.</span>}
          </li>
        ))}
      </ul>
    </main>
  )
}
