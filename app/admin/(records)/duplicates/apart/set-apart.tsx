import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { When } from '#components/ui/when.tsx'
import type { ApartPair } from '#lib/duplicates/inbox/apart-list.ts'
import { deciderOf, peopleOf } from '#lib/duplicates/inbox/apart-rows.ts'
import { nameOf } from '#lib/people/labels.ts'
import { suggestAgainAction } from '../actions.ts'
import styles from '../duplicates.module.css'

/** Two records marked as different people, with the button to undo that. */
export function SetApart({ pair, now }: { pair: ApartPair; now: Date }) {
  const { one, other } = peopleOf(pair)
  return (
    <li className={styles.apart}>
      <span>
        <Link href={`/admin/users/${one.id}`} data-row-link="">
          {nameOf(one)}
        </Link>{' '}
        and <Link href={`/admin/users/${other.id}`}>{nameOf(other)}</Link>
      </span>
      <span className={styles.by}>
        {[one.email, other.email].filter(Boolean).join(', ')} · {deciderOf(pair) ?? 'somebody'},{' '}
        <When at={pair.dismissedAt} now={now} />
      </span>
      <ButtonForm
        action={suggestAgainAction}
        fields={{ userA: one.id, userB: other.id }}
        label="Suggest again"
        about={`${nameOf(one)} and ${nameOf(other)}`}
      />
    </li>
  )
}
