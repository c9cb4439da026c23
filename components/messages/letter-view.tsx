'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from './letter-view.module.css'

/** A letter as plain text and, when asked for, as it arrives: in a frame that runs nothing and leads nowhere. */
export function LetterView({ title, html, text }: { title: string; html: string; text: string }) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.view}>
      <pre className={styles.text}>{text}</pre>
      <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide how it arrives' : 'Show how it arrives'}
      </Button>
      {isShown && <iframe className={styles.letter} title={title} srcDoc={html} sandbox="" />}
    </div>
  )
}
