import { leavePortalAction } from './actions.ts'
import styles from './portal.module.css'

export function SignOut() {
  return (
    <form action={leavePortalAction}>
      <button type="submit" className={styles.textButton}>
        Sign out
      </button>
    </form>
  )
}
