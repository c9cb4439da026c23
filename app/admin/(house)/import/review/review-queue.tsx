import { Empty } from '#components/ui/empty.tsx'
import { reasonLabel } from '#lib/imports/labels.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import type { GroupCount } from '#lib/imports/review/list-review-rows.ts'
import { groupAdvice } from '#lib/imports/review/review-groups.ts'
import { LiveCount } from './live-counts.tsx'
import styles from './review.module.css'
import { type Asked, toReviewHref } from './review-href.ts'
import { ReviewRow } from './review-row.tsx'

type Props = { rows: ReviewForm[]; counts: GroupCount[]; asked: Asked }

/** The rows of this page under their reasons. */
export function ReviewQueue({ rows, counts, asked }: Props) {
  if (rows.length === 0)
    return (
      <Empty title="Nothing to review">
        Rows that an import could not use wait here until somebody corrects them or leaves them out.
      </Empty>
    )
  return counts.map(({ group, count }) => {
    const shown = rows.filter((row) => row.group === group)
    if (shown.length === 0) return null
    return (
      <section key={group} aria-labelledby={group} className={styles.group}>
        <header className={styles.heading}>
          <h2 id={group}>
            {reasonLabel(group)}{' '}
            <span className={styles.count}>
              <LiveCount count={count} of={[group]} />
            </span>
          </h2>
          <p>{groupAdvice[group]}</p>
        </header>
        <ul className={styles.list}>
          {shown.map((row) => (
            <ReviewRow
              key={row.id}
              row={row}
              isWhole={asked.all === row.id}
              wholeHref={toReviewHref({ ...asked, all: row.id })}
            />
          ))}
        </ul>
      </section>
    )
  })
}
