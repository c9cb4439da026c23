import Link from 'next/link'
import styles from './plain-words.module.css'

/** For pages that do not exist or are out of reach; both look the same. */
export function NothingHere() {
  return (
    <div className={styles.words}>
      <h1>There is nothing here</h1>
      <p>The address may be wrong, or you may not have access to this page.</p>
      <p>
        <Link href="/">Go to the front page</Link>
      </p>
    </div>
  )
}
