'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { suggestAgainAction } from '../actions.ts'
import styles from '../duplicates.module.css'

export function AgainButton({ userA, userB, about }: { userA: string; userB: string; about: string }) {
  const [state, send] = useActionState(suggestAgainAction, idle)

  return (
    <form action={send}>
      <input type="hidden" name="userA" value={userA} />
      <input type="hidden" name="userB" value={userB} />
      <Button type="submit" aria-label={`Take back: ${about}`}>
        Take back
      </Button>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
    </form>
  )
}
