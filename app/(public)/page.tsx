import Link from 'next/link'
import light from '#components/layout/light/light-page.module.css'
import styles from './public.module.css'

export default function FrontPage() {
  return (
    <>
      <h1>First-aid training, and everything that belongs to it</h1>
      <p className={light.lead}>
        Find your course, your certificates and your payments, or sign in to run the company&rsquo;s bookings.
      </p>
      <ul className={styles.doors}>
        <li className={styles.door}>
          <Link href="/portal">Find your booking</Link>
          <p>For customers. You need the reference on your confirmation and your email address, but no account.</p>
        </li>
        <li className={styles.door}>
          <Link href="/verify">Check a certificate</Link>
          <p>For employers. Check one or more certificate numbers.</p>
        </li>
        <li className={styles.door}>
          <Link href="/sign-in">Staff sign-in</Link>
          <p>For instructors and the office.</p>
        </li>
      </ul>
    </>
  )
}
