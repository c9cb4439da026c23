import { consentLabels } from '#lib/privacy/consents/consents.ts'
import type { MergePreview } from '#lib/records/merge/preview-merge.ts'
import styles from './merge.module.css'

/** The rows that move to the survivor, and the other effects of the merge. */
export function MovingRows({ preview: { moves, records, endingConsents, doubts } }: { preview: MergePreview }) {
  const nameOf = (userId: string) => records.find(({ id }) => id === userId)?.name

  return (
    <section>
      <h2 className={styles.heading}>What will move</h2>
      {moves.length === 0 && <p className={styles.lead}>The other records have nothing to move.</p>}
      {moves.map(({ table, rows, count, lines }) => (
        <details key={table} className={styles.moves}>
          <summary>
            {titled(rows)}: {count}
          </summary>
          <ul>
            {lines.map(({ id, userId, line }) => (
              <li key={id}>
                {line}
                {records.length > 2 && <span className={styles.origin}> from {nameOf(userId)}</span>}
              </li>
            ))}
            {count > lines.length && <li>and {count - lines.length} more</li>}
          </ul>
        </details>
      ))}
      <p className={styles.lead}>
        Portal sessions of the merged records end. Their addresses, links and references lead to the one that stays.
        {endingConsents.length > 0 &&
          ` Consent ends for ${endingConsents.map((name) => consentLabels[name].toLowerCase()).join(', ')}, since not all of them agreed.`}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}
        </p>
      ))}
    </section>
  )
}

function titled(rows: string): string {
  return rows.charAt(0).toUpperCase() + rows.slice(1)
}
