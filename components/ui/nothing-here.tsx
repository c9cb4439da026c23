import Link from 'next/link'
import styles from './plain-words.module.css'

/** For what does not exist and for what is not yours alike. */
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
