import { ButtonLink } from '#components/ui/button.tsx'
import styles from './privacy.module.css'

export function EraseLink({ userId }: { userId: string }) {
  return (
    <section>
      <h2 className={styles.heading}>Erase this person</h2>
      <p className={styles.words}>
        Names, addresses, notes and health data are deleted for good. Payments and dates are kept under a pseudonym.
        First you see what goes and what stays.
      </p>
      <ButtonLink href={`/admin/users/${userId}/privacy/erase`}>See what would be erased</ButtonLink>
    </section>
  )
}
