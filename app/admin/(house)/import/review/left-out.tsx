'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { takeUpRowAction } from '../actions.ts'
import { useMoveCount } from './live-counts.tsx'
import styles from './review.module.css'
import { useDone } from './use-done.ts'

type Props = { rowId: string; title: string; words: string; onTakenUp?: () => void }

/** Says that a row was left out and why, with the way back. */
export function LeftOut({ rowId, title, words, onTakenUp }: Props) {
  const [state, send, isSending] = useFormAction(takeUpRowAction)
  const moveCount = useMoveCount()
  useDone(state, onTakenUp ?? (() => moveCount('leftOut', -1)))

  if (state.kind === 'done') return <p role="status">{state.message}</p>
  return (
    <form action={send} className={styles.back}>
      <FormKey state={state} />
      <input type="hidden" name="rowId" value={rowId} />
      <p role="status">{words}</p>
      <Button type="submit" isBusy={isSending} aria-label={`Put it back for review, ${title}`}>
        Put it back for review
      </Button>
      <Refused state={state} />
    </form>
  )
}
