'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { KeptRegister, QueuedAssessment } from '#lib/offline/kept-register.ts'
import type { LiveRegister } from './use-register.ts'

/** Passes everyone who has no assessment yet, and offers to undo that. */
export function AllPassed({ register, live }: { register: KeptRegister; live: LiveRegister }) {
  const { entries, sessionId, ownerId } = register
  const [ids, setIds] = useState<string[]>([])
  const unjudged = entries
    .filter(({ id, assessment }) => assessment === null && !live.assessments.some((one) => one.attendeeId === id))
    .map(({ id }) => id)
  if (!live.isReady || (unjudged.length < 2 && ids.length === 0)) return null

  function judge(chosen: string[], { assessment, seen }: Pick<QueuedAssessment, 'assessment' | 'seen'>) {
    const assessedAt = new Date().toISOString()
    return live.assess(
      ...chosen.map((attendeeId) => ({ attendeeId, sessionId, by: ownerId, assessment, seen, assessedAt })),
    )
  }

  function passAll() {
    setIds(unjudged)
    void judge(unjudged, { assessment: 'passed', seen: null })
  }

  function takeBack() {
    setIds([])
    void judge(ids, { assessment: null, seen: 'passed' })
  }

  return (
    <p role="status">
      {ids.length > 0 && <span>{ids.length} marked as passed.</span>}
      {ids.length > 0 ? (
        <Button onClick={takeBack}>Undo</Button>
      ) : (
        <Button onClick={passAll}>
          {unjudged.length === entries.length ? 'All passed' : `Mark the other ${unjudged.length} passed`}
        </Button>
      )}
    </p>
  )
}
