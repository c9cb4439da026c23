'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { sayNothingNew } from '#lib/imports/nothing-new.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'
import { ReconciliationTable } from '../reconciliation.tsx'
import { type Answer, sendFile } from './send-file.ts'

type Stage =
  | { kind: 'choosing' }
  | { kind: 'busy'; words: string }
  | { kind: 'checked'; answer: Answer }
  | { kind: 'failed'; sentence: string }

export function UploadForm() {
  const router = useRouter()
  const [file, setFile] = useState<File>()
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' })

  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setStage({ kind: 'choosing' })
  }
  const send = async (apply: boolean) => {
    if (!file) return setStage({ kind: 'failed', sentence: 'Choose a file first.' })
    setStage({ kind: 'busy', words: apply ? 'Importing …' : 'Checking …' })

    const sent = await sendFile(file, apply)
    if (typeof sent === 'string') setStage({ kind: 'failed', sentence: sent })
    else if (sent.runId) router.push(`/admin/import/${sent.runId}`)
    else setStage({ kind: 'checked', answer: sent })
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send(false)
      }}
    >
      <label htmlFor="file" className={styles.heading}>
        File
      </label>
      <p>
        <input
          id="file"
          type="file"
          accept=".ndjson,.jsonl,.json,.csv,.tsv"
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </p>
      <div aria-live="polite">
        {stage.kind === 'busy' && <p className={styles.actions}>{stage.words}</p>}
        {stage.kind === 'failed' && <p className={styles.alert}>{stage.sentence}</p>}
        {stage.kind === 'checked' && <Preview answer={stage.answer} />}
      </div>
      <p className={styles.actions}>
        <Button type="submit" kind={stage.kind === 'checked' ? 'quiet' : 'primary'} isBusy={stage.kind === 'busy'}>
          Check the file
        </Button>
        {stage.kind === 'checked' && stage.answer.faults.length === 0 && stage.answer.news > 0 && (
          <Button kind="primary" onClick={() => void send(true)}>
            Import {formatCount(stage.answer.numbers.imported)}{' '}
            {stage.answer.numbers.imported === 1 ? 'booking' : 'bookings'}
          </Button>
        )}
      </p>
    </form>
  )
}

function Preview({ answer: { numbers, news, faults } }: { answer: Answer }) {
  const nothingNew = sayNothingNew({ read: numbers.read, news })
  return (
    <section className={styles.section}>
      <p className={styles.lead}>
        {nothingNew
          ? `${nothingNew}. Importing it again would change nothing.`
          : 'Nothing has been saved yet. Importing this file would create:'}
      </p>
      {faults.map((fault) => (
        <p key={fault} className={styles.alert}>
          {fault}
        </p>
      ))}
      <ReconciliationTable numbers={numbers} />
    </section>
  )
}
