import Link from 'next/link'
import { When } from '#components/ui/when.tsx'
import type { WaitingFile } from '#lib/imports/people/kept/list-people-files.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'

/** Files that were checked, and neither imported nor discarded. */
export function WaitingFiles({ files, now }: { files: WaitingFile[]; now: Date }) {
  if (files.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Not imported yet</h2>
      <ul className={styles.lines}>
        {files.map(({ id, name, rows, givenAt }) => (
          <li key={id}>
            <Link href={{ pathname: `/admin/import/people/${id}` }}>{name}</Link>
            <span>
              {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}
            </span>
            <When at={givenAt} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )
}
