import type { ReactNode } from 'react'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import styles from './review.module.css'

/** The fields in which nothing is wrong, folded, as text. */
export function OtherFields({ row, children }: { row: ReviewForm; children: ReactNode }) {
  const said = row.fields?.filter(({ value, wrong }) => value.trim() !== '' && !wrong) ?? []
  return (
    <details className={styles.others}>
      <summary>Everything else it says</summary>
      <dl className={styles.said}>
        <div>
          <dt>File</dt>
          <dd>{row.source}</dd>
        </div>
        {said.map(({ path, label, value }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{children}</p>
    </details>
  )
}
