import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from './edit.module.css'

type Props = { onKeep: () => void; onDiscard: () => void }

/** Replaces the buttons, with the harmless answer focused. */
export function DiscardQuestion({ onKeep, onDiscard }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])

  return (
    <div ref={box} role="alertdialog" aria-labelledby="discard-question" className={styles.question}>
      <p id="discard-question">Discard what you typed?</p>
      <Button kind="primary" onClick={onKeep}>
        Keep editing
      </Button>
      <Button onClick={onDiscard}>Discard</Button>
    </div>
  )
}
