'use client'

import { Button } from './button.tsx'
import styles from './plain-words.module.css'

type Props = { error: unknown; retry: () => void }

/** Shown for our own faults. The number leads to the line in the log. */
export function SomethingBroke({ error, retry }: Props) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined

  return (
    <div className={styles.words}>
      <h1>Something went wrong on our side</h1>
      <p>
        What you were doing may have been saved or not: look before you do it again. If this happens once more, tell the
        office.
      </p>
      {digest && <p>Number of the fault: {digest}</p>}
      <p>
        <Button onClick={() => retry()}>Try again</Button>
      </p>
    </div>
  )
}
