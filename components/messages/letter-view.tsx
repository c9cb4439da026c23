'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from './letter-view.module.css'

/** A letter as plain text and, if it has HTML, as it arrives: in a frame that runs no scripts and follows no links. */
export function LetterView({ title, html, text }: { title: string; html: string | null; text: string }) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.view}>
      <pre className={styles.text}>{text}</pre>
      {html !== null && (
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide preview' : 'Show preview'}
        </Button>
      )}
      {html !== null && isShown && <iframe className={styles.letter} title={title} srcDoc={html} sandbox="" />}
    </div>
  )
}
