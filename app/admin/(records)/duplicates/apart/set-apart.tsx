import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { When } from '#components/ui/when.tsx'
import type { SetApartPair } from '#lib/duplicates/inbox/list-set-apart.ts'
import { nameOf } from '#lib/people/labels.ts'
import { suggestAgainAction } from '../actions.ts'
import styles from '../duplicates.module.css'

/** Two records marked as different people, with the button to undo that. */
export function SetApart({ pair: { one, other, decidedBy, decidedAt }, now }: { pair: SetApartPair; now: Date }) {
  return (
    <li className={styles.apart}>
      <span>
        <Link href={`/admin/users/${one.id}`}>{nameOf(one)}</Link> and{' '}
        <Link href={`/admin/users/${other.id}`}>{nameOf(other)}</Link>
      </span>
      <span className={styles.by}>
        {[one.email, other.email].filter(Boolean).join(', ')} · {decidedBy ?? 'somebody'},{' '}
        <When at={decidedAt} now={now} />
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
