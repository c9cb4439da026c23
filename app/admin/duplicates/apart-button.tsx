'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { setApartAction } from './actions.ts'
import styles from './duplicates.module.css'

type Props = {
  groupId: string
  userId: string
  label: string
  /** Whom it concerns, for those who hear the page. */
  about: string
}

export function ApartButton({ groupId, userId, label, about }: Props) {
  const [state, send] = useActionState(setApartAction, idle)

  return (
    <form action={send}>
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="userId" value={userId} />
      <Button type="submit" aria-label={`${label}: ${about}`}>
        {label}
      </Button>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
    </form>
  )
}
