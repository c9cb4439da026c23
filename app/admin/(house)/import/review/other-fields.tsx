import type { ReactNode } from 'react'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import styles from './review.module.css'

/** The fields with nothing wrong in them, as folded text. */
export function OtherFields({ row, children }: { row: ReviewForm; children: ReactNode }) {
  const said = row.fields?.filter(({ value, wrong }) => value.trim() !== '' && !wrong) ?? []
  return (
    <details className={styles.others}>
      <summary>Everything else in this row</summary>
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
