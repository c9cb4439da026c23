import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from './booking-form.module.css'

type Props = {
  title: string
  error: string | undefined
  label: string
  detail: string
  /** Undefined before JavaScript has loaded. */
  onChange: (() => void) | undefined
  /** Whether it was chosen just now, in a field that had the focus. */
  takesFocus: boolean
}

/** What was chosen for a field, with a way back. */
export function Chosen({ title, error, label, detail, onChange, takesFocus }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('button')?.focus()
  }, [takesFocus])

  return (
    <div ref={box} className={styles.chosen} data-wrong={error !== undefined}>
      {error && (
        <p className={styles.error} role="alert" tabIndex={-1}>
          {error}
        </p>
      )}
      <div>
        <p>
          <strong>{label}</strong>
        </p>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {onChange && (
        <Button onClick={onChange} aria-label={`Choose another ${title}`}>
          Change
        </Button>
      )}
    </div>
  )
}
