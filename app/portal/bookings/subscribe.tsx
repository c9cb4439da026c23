import light from '#components/layout/light-page.module.css'
import { renewFeedAction } from './actions.ts'
import styles from './bookings.module.css'

/** The address of a calendar that keeps itself up to date. */
export function Subscribe({ address }: { address: string }) {
  return (
    <section className={light.section}>
      <h2 className={light.heading}>Calendar that follows</h2>
      <p className={light.soft}>
        Subscribe to this address in your calendar, and your course days follow when they change. Whoever knows it sees
        them, so keep it to yourself.
      </p>
      <p className={styles.address}>
        <a href={address}>{address}</a>
      </p>
      <form action={renewFeedAction}>
        <button type="submit" className={light.textButton}>
          Give it a new address
        </button>
      </form>
    </section>
  )
}
