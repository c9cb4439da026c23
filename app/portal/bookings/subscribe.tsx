import light from '#components/layout/light/light-page.module.css'
import { renewFeedAction } from './actions.ts'
import styles from './bookings.module.css'

/** The address of a calendar that updates itself. */
export function Subscribe({ address }: { address: string }) {
  return (
    <section className={light.section}>
      <h2 className={light.heading}>Calendar subscription</h2>
      <p className={light.soft}>
        Your calendar updates when your course days change. If the link below does not open, add the address to your
        calendar yourself. Anyone with it can see your course days, so keep it private.
      </p>
      <p className={styles.calendar}>
        <a href={address.replace(/^https?:/, 'webcal:')}>Subscribe on this device</a>
      </p>
      <p className={styles.address}>
        <a href={address}>{address}</a>
      </p>
      <form action={renewFeedAction}>
        <button type="submit" className={light.textButton}>
          Get a new address
        </button>
      </form>
    </section>
  )
}
