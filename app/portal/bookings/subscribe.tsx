import light from '#components/layout/light/light-page.module.css'
import { renewFeedAction } from './actions.ts'
import styles from './bookings.module.css'

/** The address of a calendar that keeps itself up to date. */
export function Subscribe({ address }: { address: string }) {
  return (
    <section className={light.section}>
      <h2 className={light.heading}>Calendar that follows</h2>
      <p className={light.soft}>
        Your course days follow in your calendar when they change. Where the link below opens nothing, add the address
        to your calendar yourself. Whoever knows it sees your days, so keep it to yourself.
      </p>
      <p className={styles.calendar}>
        <a href={address.replace(/^https?:/, 'webcal:')}>Subscribe on this device</a>
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
