import Link from 'next/link'
import type { NoteType } from '#lib/people/notes/note-words.ts'
import { typeLabels } from './note-types.ts'
import styles from './notes.module.css'

const order: NoteType[] = ['general', 'complaint', 'compliment', 'medical', 'special_requirement']

/** Filters the notes by type. */
export function TypeFilter({ userId, chosen }: { userId: string; chosen: NoteType | undefined }) {
  const all = `/admin/users/${userId}/notes` as const
  return (
    <nav className={styles.types} aria-label="Notes to show">
      <Link href={all} aria-current={chosen ? undefined : 'page'} scroll={false}>
        All
      </Link>
      {order.map((type) => (
        <Link
          key={type}
          href={`${all}?type=${type}`}
          aria-current={type === chosen ? 'page' : undefined}
          scroll={false}
        >
          {typeLabels[type]}
        </Link>
      ))}
    </nav>
  )
}
