import Link from 'next/link'
import type { Mention } from '#lib/core/refusal.ts'
import styles from './new-person.module.css'

/** The lookalikes in the sentence above, each with the evidence. */
export function AlikeList({ mentions }: { mentions: Mention[] }) {
  if (mentions.length === 0) return null
  return (
    <ul className={styles.alike}>
      {mentions.map(({ id, label, detail }) => (
        <li key={id}>
          <Link href={`/admin/users/${id}`} prefetch={false}>
            {label}
          </Link>
          <p>{detail}</p>
        </li>
      ))}
    </ul>
  )
}
