import Link from 'next/link'
import styles from './bookings.module.css'

export function DetailsLink() {
  return (
    <p className={styles.details}>
      <Link href="/portal/details">Your details, needs and consents</Link>
    </p>
  )
}
