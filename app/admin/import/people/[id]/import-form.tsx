'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { importPeopleAction } from '../actions.ts'
import styles from './people-file.module.css'

type Props = { fileId: string; chosen: (string | null)[]; words: string }

export function ImportForm({ fileId, chosen, words }: Props) {
  const [state, send, isSending] = useActionState(importPeopleAction, idle)

  return (
    <form action={send}>
      <input type="hidden" name="fileId" value={fileId} />
      <input type="hidden" name="columns" value={chosen.map((field) => field ?? '').join()} />
      <Button type="submit" kind="primary" disabled={isSending}>
        {isSending ? 'Starting …' : words}
      </Button>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.fault}>
          {state.message}
        </p>
      )}
    </form>
  )
}
