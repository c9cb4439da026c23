import Link from 'next/link'
import { Popup } from '#components/ui/popup.tsx'
import { SchemeChoice } from './scheme-choice.tsx'
import styles from './user-menu.module.css'

export type Who = { name: string; email: string; roleLabel: string }

export function UserMenu({ who, signOutAt }: { who: Who; signOutAt?: string | undefined }) {
  return (
    <Popup label={`${who.name}, your menu`} summary={<Initials name={who.name} />} summaryClassName={styles.face} atEnd>
      <p className={styles.who}>
        <span>{who.name}</span>
        <span className={styles.email}>{who.email}</span>
        <span className={styles.email}>{who.roleLabel}</span>
      </p>
      <Link href="/account" className={styles.item}>
        Your account
      </Link>
      <SchemeChoice />
      {signOutAt && (
        <form action={signOutAt} method="post">
          <button type="submit" className={styles.item}>
            Sign out
          </button>
        </form>
      )}
    </Popup>
  )
}

function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0) ?? '').join('')
  // The style sheet draws it: as text it would be in the button's label but not in its accessible name.
  return <span className={styles.letters} data-letters={letters.toUpperCase()} />
}
