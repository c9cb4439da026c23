import Link from 'next/link'
import type { Kept } from '#lib/privacy/retention/retention-years.ts'
import styles from './privacy.module.css'

/** For how long names are kept, and where that is set. */
export function RetentionPeriods({ years }: { years: Record<Kept, number> }) {
  return (
    <section>
      <h2 className={styles.heading}>Retention periods</h2>
      <p>
        Registers keep names for {inYears(years.registers)} after the course, certificates for{' '}
        {inYears(years.certificates)} after they expire.{' '}
        <Link href="/admin/settings#retention">Change this in Settings</Link>
      </p>
    </section>
  )
}

function inYears(count: number): string {
  return count === 1 ? '1 year' : `${count} years`
}
