'use client'

import { useActionState, useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { attendeeFieldLabels, whenShown } from '#lib/training/attendees/attendee-fields.ts'
import { revealAttendeeAction } from './actions.ts'
import styles from './attendee.module.css'
import type { Group } from './groups.ts'

type Props = { at: { sessionId: string; attendeeId: string }; group: Group; isOpen: boolean }

const readyReasons = ['An emergency', 'Preparing the course', 'They have not arrived']
const hideAfterMilliseconds = 120_000

/** One thing that may be asked for: says when it shows, asks why, and hides what was shown after two minutes. */
export function AskToSee({ at, group, isOpen }: Props) {
  const [state, send, isSending] = useActionState(revealAttendeeAction, idle)
  const [hidden, setHidden] = useState<FormState>(idle)
  const id = useId()
  const shown = state.kind === 'done' && state !== hidden ? (state.shown ?? {}) : undefined
  useHiding(shown !== undefined, () => setHidden(state))

  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id}>{group.title}</h2>
      {shown ? (
        <>
          <Shown group={group} shown={shown} />
          <Button onClick={() => setHidden(state)}>Hide</Button>
        </>
      ) : isOpen ? (
        <Reason at={at} group={group} state={state} send={send} isSending={isSending} />
      ) : (
        <p className={styles.soft}>{whenShown[group.window]}</p>
      )}
    </section>
  )
}

function Shown({ group, shown }: { group: Group; shown: Record<string, string> }) {
  const filled = group.fields.filter((field) => shown[field])
  if (filled.length === 0) return <p role="status">Nothing on record.</p>
  return (
    <div role="status">
      <dl className={styles.shown}>
        {filled.map((field) => (
          <div key={field}>
            <dt>{attendeeFieldLabels[field]}</dt>
            <dd>{/phone|mobile/i.test(field) ? <a href={`tel:${shown[field]}`}>{shown[field]}</a> : shown[field]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type ReasonProps = Omit<Props, 'isOpen'> & { state: FormState; send: (form: FormData) => void; isSending: boolean }

function Reason({ at, group, state, send, isSending }: ReasonProps) {
  const id = useId()
  const fault = state.kind === 'invalid' ? state.errors.reason : state.kind === 'refused' ? state.message : undefined
  const typed = 'typed' in state ? state.typed.reason : ''

  return (
    <details className={styles.ask} open={fault !== undefined || undefined}>
      <summary aria-label={`Show: ${group.title}`}>Show</summary>
      <form action={send}>
        <input type="hidden" name="sessionId" value={at.sessionId} />
        <input type="hidden" name="attendeeId" value={at.attendeeId} />
        {group.fields.map((field) => (
          <input key={field} type="hidden" name="field" value={field} />
        ))}
        <label htmlFor={id}>Why do you need to see this? It is written down.</label>
        {fault && (
          <p role="alert" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        {/* Before the ready reasons, so that Enter sends what was written and a pressed reason comes last and wins. */}
        <div className={styles.written}>
          <input
            key={typed}
            id={id}
            name="reason"
            defaultValue={typed}
            autoComplete="off"
            maxLength={200}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
          />
          <button type="submit" disabled={isSending}>
            Show
          </button>
        </div>
        <div className={styles.ready}>
          {readyReasons.map((reason) => (
            <button key={reason} type="submit" name="reason" value={reason} disabled={isSending}>
              {reason}
            </button>
          ))}
        </div>
      </form>
    </details>
  )
}

/** What was shown does not stay on a phone that somebody laid down. */
function useHiding(isShown: boolean, hide: () => void) {
  const onTime = useEffectEvent(hide)
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => onTime(), hideAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [isShown])
}
