'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { PersonRow } from '#lib/people/list-people.ts'
import styles from './people.module.css'

/** How many are selected, and what can be done with them. */
export function PeoplePicked({ people, onClear }: { people: PersonRow[]; onClear: () => void }) {
  const [copied, setCopied] = useState<number>()
  const addresses = people.flatMap(({ email }) => (email ? [email] : []))
  const isCopied = copied === addresses.length

  return (
    <output className={styles.picked} hidden={people.length === 0}>
      <span className={styles.pickedCount}>{people.length} selected</span>
      <Button
        disabled={addresses.length === 0}
        onClick={async () => {
          await navigator.clipboard.writeText(addresses.join(', '))
          setCopied(addresses.length)
        }}
      >
        {isCopied ? 'Copied' : `Copy ${addresses.length === 1 ? 'email' : `${addresses.length} emails`}`}
      </Button>
      <Button onClick={onClear}>Clear</Button>
    </output>
  )
}
