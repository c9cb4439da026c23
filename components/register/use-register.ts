'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { KeptRegister, QueuedAssessment, QueuedMark, QueuedNote } from '#lib/offline/kept-register.ts'
import { refreshRegister } from '#lib/offline/refresh-register.ts'
import {
  dropMark,
  dropNote,
  findKeptRegister,
  forgetOthers,
  keepRegister,
  listAssessments,
  listNotes,
  listQueue,
  queueAssessment,
  queueMark,
  queueNote,
  settleAssessment,
} from '#lib/offline/register-store.ts'
import { sendAll } from '#lib/offline/send-all.ts'

export type LiveRegister = ReturnType<typeof useRegister>

/** The register on this phone: from the page while online, otherwise from the phone. */
export function useRegister(sessionId: string | undefined, given?: KeptRegister) {
  const [register, setRegister] = useState(given)
  const [waiting, setWaiting] = useState<Waiting>({ queue: [], assessments: [], notes: [] })
  const [isReady, setReady] = useState(false)
  const [isSignedOut, setSignedOut] = useState(false)

  async function show() {
    if (!sessionId) return
    const kept = await findKeptRegister(sessionId)
    if (kept) {
      setRegister(kept)
      setWaiting(await listWaiting(kept))
    }
    setReady(true)
  }

  async function sync() {
    const kept = sessionId ? await findKeptRegister(sessionId) : undefined
    if (!kept) return
    await sendAll(kept.ownerId)
    const stored = (await findKeptRegister(kept.sessionId)) ?? kept
    const came = await refreshRegister(stored)
    if (came) setSignedOut(came === 'signed-out')
    await show()
  }

  async function change(work: () => Promise<unknown>) {
    await work()
    await show()
    await sync()
  }

  const start = useEffectEvent(async () => {
    if (given) {
      await forgetOthers(given.ownerId)
      await keepRegister({ ...given, keptAt: Date.now() })
    }
    await show()
    await sync()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page drawn anew, or another session, starts over
  useEffect(() => {
    if (window.isSecureContext) void start()
  }, [given, sessionId])

  useComingBack(sync)

  return { register, ...waiting, isReady, isSignedOut, ...verbsOf(change) }
}

/** Register actions: stored on this phone, shown, then sent. */
function verbsOf(change: (work: () => Promise<unknown>) => Promise<void>) {
  return {
    tap: (...marks: QueuedMark[]) =>
      change(async () => {
        for (const mark of marks) await queueMark(mark)
      }),
    settle: (old: QueuedMark, mine?: QueuedMark) =>
      change(async () => {
        if (mine) await queueMark(mine)
        await dropMark(old.id)
      }),
    assess: (...all: QueuedAssessment[]) =>
      change(async () => {
        for (const one of all) await queueAssessment(one)
      }),
    forgetAssessment: (one: QueuedAssessment) => change(() => settleAssessment(one)),
    write: (note: QueuedNote) => change(() => queueNote(note)),
    forgetNote: (note: QueuedNote) => change(() => dropNote(note.id)),
  }
}

type Waiting = { queue: QueuedMark[]; assessments: QueuedAssessment[]; notes: QueuedNote[] }

/** Unsent actions on this phone for one session. */
async function listWaiting({ sessionId, ownerId }: KeptRegister): Promise<Waiting> {
  const isHere = (one: { sessionId: string }) => one.sessionId === sessionId
  return {
    queue: (await listQueue(ownerId)).filter(isHere),
    assessments: (await listAssessments(ownerId)).filter(isHere),
    notes: (await listNotes(ownerId)).filter(isHere),
  }
}

/** The phone is online again, or came out of the pocket. */
function useComingBack(sync: () => Promise<void>) {
  const again = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void sync()
  })

  useEffect(() => {
    if (!window.isSecureContext) return
    const onChange = () => again()
    window.addEventListener('online', onChange)
    document.addEventListener('visibilitychange', onChange)
    return () => {
      window.removeEventListener('online', onChange)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])
}
