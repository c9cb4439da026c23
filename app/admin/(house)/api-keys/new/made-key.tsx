'use client'

import { useState } from 'react'
import { announce } from '#components/ui/announce.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import styles from './key-form.module.css'

/** The new key, which can be read here and never again. */
export function MadeKey({ apiKey }: { apiKey: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(apiKey)
    setCopied(true)
    announce('Copied')
  }
  return (
    <div className={styles.made}>
      <p role="status">Copy the key now. It is not shown again, and opens the API like a password.</p>
      <code className={styles.key}>{apiKey}</code>
      <div className={styles.steps}>
        <Button kind="primary" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy the key'}
        </Button>
        <ButtonLink href="/admin/api-keys">Done</ButtonLink>
      </div>
    </div>
  )
}
