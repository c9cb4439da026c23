'use client'

import { useId, useState } from 'react'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { RevealReason } from '#components/privacy/reveal-reason.tsx'
import { useHiding } from '#components/privacy/use-hiding.ts'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { attendeeFieldLabels, whenShown } from '#lib/registers/attendees/attendee-fields.ts'
import { revealAttendeeAction } from './actions.ts'
import styles from './attendee.module.css'
import type { Group } from './groups.ts'

type Props = { at: { sessionId: string; attendeeId: string }; group: Group; isOpen: boolean }

const readyReasons = ['An emergency', 'Preparing the course', 'They have not arrived']

/**
 * One group of values on request: says when it is available, asks for the reason, and hides the values after two
 * minutes.
 */
export function AskToSee({ at, group, isOpen }: Props) {
  const [state, send, isSending] = useFormAction(revealAttendeeAction)
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
        <RevealReason
          reasons={readyReasons}
          className={styles.ask}
          summary={<summary aria-label={`Show: ${group.title}`}>Show</summary>}
          state={state}
          send={send}
          isSending={isSending}
        >
          <HiddenFields fields={at} />
          {group.fields.map((field) => (
            <input key={field} type="hidden" name="field" value={field} />
          ))}
        </RevealReason>
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
            <dt data-said={attendeeFieldLabels[field] === group.title}>{attendeeFieldLabels[field]}</dt>
            <dd>{/phone|mobile/i.test(field) ? <a href={`tel:${shown[field]}`}>{shown[field]}</a> : shown[field]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
