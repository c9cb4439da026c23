'use client'

import Link from 'next/link'
import { useState } from 'react'
import { formatPence } from '#lib/core/money.ts'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import { reasonLabel } from '#lib/imports/labels.ts'
import { readAmount } from '#lib/imports/records/read-amount.ts'
import type { ReviewForm } from '#lib/imports/review/list-review-forms.ts'
import { LeaveOut } from './leave-out.tsx'
import { LeftOut } from './left-out.tsx'
import { useMoveCount } from './live-counts.tsx'
import { MendRow } from './mend-row.tsx'
import { OtherFields } from './other-fields.tsx'
import styles from './review.module.css'
import { UnreadableLine } from './unreadable-line.tsx'

type Props = { row: ReviewForm; isWhole: boolean; wholeHref: OfficeRoute }

/** What became of a row on this page, in a sentence. */
type Fate = { kind: 'waiting' } | { kind: 'settled' | 'leftOut'; words: string }

/** A row to review: who and what it is about, what is wrong with it, and leaving it out. */
export function ReviewRow({ row, isWhole, wholeHref }: Props) {
  const [fate, setFate] = useState<Fate>({ kind: 'waiting' })
  const moveCount = useMoveCount()
  const settle = (words: string) => {
    setFate({ kind: 'settled', words })
    moveCount(row.group, -1)
  }
  const leaveOut = (words: string) => {
    setFate({ kind: 'leftOut', words })
    moveCount(row.group, -1)
    moveCount('leftOut', 1)
  }
  const takeUp = () => {
    setFate({ kind: 'waiting' })
    moveCount(row.group, 1)
    moveCount('leftOut', -1)
  }
  const title = row.fields ? (row.name ?? row.reference ?? 'Booking without a name') : 'A line that could not be read'
  // Where no field shows the fault, any of them may hold it, so all are open.
  const isOpen = isWhole || !row.fields?.some(({ wrong }) => wrong !== undefined)
  const others = row.reasons.filter((reason) => reason !== row.group).map(reasonLabel)

  return (
    <li className={styles.row} data-fate={fate.kind}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.facts}>
          {factsOf(row).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {others.length > 0 && fate.kind === 'waiting' && (
          <p className={styles.also}>Also: {others.join(', ').toLowerCase()}</p>
        )}
        {!isOpen && row.fields && fate.kind === 'waiting' && (
          <OtherFields row={row}>
            <Link href={wholeHref} scroll={false} prefetch={false}>
              Correct these too
            </Link>
          </OtherFields>
        )}
      </div>
      {fate.kind === 'settled' && <p role="status">{fate.words}</p>}
      {fate.kind === 'leftOut' && <LeftOut rowId={row.id} title={title} words={fate.words} onTakenUp={takeUp} />}
      {fate.kind === 'waiting' && (
        <div className={styles.steps}>
          {row.fields ? (
            <MendRow row={row} fields={row.fields} title={title} isWhole={isOpen} onMended={settle} />
          ) : (
            <UnreadableLine row={row} onMended={settle} />
          )}
          <LeaveOut rowId={row.id} title={title} onLeftOut={leaveOut} />
        </div>
      )}
    </li>
  )
}

/** What tells one row from another: course, date and amount. */
function factsOf({ fields, reference, name, source, fault }: ReviewForm): string[] {
  const said = ['Course', 'Course date', 'Amount in pounds'].map((label) => {
    const field = fields?.find((one) => one.label === label)
    if (!field?.value || field.wrong) return ''
    const amount = label === 'Amount in pounds' ? readAmount(field.value) : undefined
    return amount === undefined ? field.value : formatPence(amount)
  })
  return [fault, name && reference, ...said, !fields && source].filter((fact): fact is string => Boolean(fact))
}
