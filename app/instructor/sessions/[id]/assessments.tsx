'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import type { RegisterEntry } from '#lib/training/attendance/list-register.ts'
import { assessAction } from '../../../register-actions.ts'
import styles from './register-part.module.css'

type Entry = Pick<RegisterEntry, 'id' | 'firstName' | 'lastName' | 'assessment'>

export function Assessments({ sessionId, entries }: { sessionId: string; entries: Entry[] }) {
  const [state, send] = useActionState(assessAction, idle)

  return (
    <section className={styles.part} aria-labelledby="assessment">
      <h2 id="assessment">Assessment</h2>
      <Refused state={state} />
      <ul>
        {entries.map(({ id, firstName, lastName, assessment }) => {
          const name = [firstName, lastName].filter(Boolean).join(' ') || 'Name to follow'
          return (
            <li key={id}>
              <form action={send} className={styles.line}>
                <input type="hidden" name="sessionId" value={sessionId} />
                <input type="hidden" name="attendeeId" value={id} />
                <span>{name}</span>
                {(['passed', 'failed'] as const).map((outcome) => (
                  <Button
                    key={outcome}
                    type="submit"
                    name="assessment"
                    value={assessment === outcome ? 'none' : outcome}
                    aria-pressed={assessment === outcome}
                    aria-label={`${name}: ${outcome}`}
                  >
                    {outcome === 'passed' ? 'Passed' : 'Failed'}
                  </Button>
                ))}
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
