'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import { changeWhatToBringAction } from './actions.ts'
import styles from './what-to-bring.module.css'

type Props = { courseId: string; words: string }

/** The "What to bring" text for a course's customers; left out if empty. */
export function WhatToBring({ courseId, words }: Props) {
  const [state, send, isSending] = useFormAction(changeWhatToBringAction)
  const typed = 'typed' in state ? state.typed.whatToBring : undefined
  return (
    <form action={send} className={styles.form}>
      <FormKey state={state} />
      <Refused state={state} />
      <input type="hidden" name="courseId" value={courseId} />
      <input
        type="hidden"
        name="opened"
        value={state.kind === 'conflict' ? state.standing.values.whatToBring : words}
      />
      <TextArea
        key={`${typed} ${words}`}
        label="What to bring"
        name="whatToBring"
        rows={4}
        maxLength={1000}
        defaultValue={typed ?? words}
        error={errorsOf(state).whatToBring}
      />
      <p className={styles.send}>
        <Button type="submit" isBusy={isSending}>
          Save
        </Button>
        {state.kind === 'done' && <span role="status">{state.message}</span>}
      </p>
    </form>
  )
}
