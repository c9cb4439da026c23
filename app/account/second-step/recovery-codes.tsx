import Link from 'next/link'
import styles from '../account.module.css'
import own from './second-step.module.css'

type Props = { codes: string | undefined; next: '/admin' | '/instructor' | '/account' }

/** Shown only once. */
export function RecoveryCodes({ codes = '', next }: Props) {
  return (
    <div role="status" className={styles.note}>
      <p>
        Two-step verification is on. Keep these recovery codes somewhere away from your phone: each lets you in once
        without the app, and they are not shown again.
      </p>
      <ul className={own.codes} aria-label="Recovery codes">
        {codes.split('\n').map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Link href={next}>I have saved them</Link>
    </div>
  )
}
