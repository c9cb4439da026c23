import Link from 'next/link'
import styles from '../public.module.css'

export const demoAccounts = { admin: 'admin@demo.example', instructor: 'instructor@demo.example' }

/** Offers the accounts of the demo company; never shown by a real one. */
export function DemoAccounts({ password, next }: { password: string; next: string | undefined }) {
  const rest = next ? { next } : {}
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <h2 id="demo">This is the demo company</h2>
      <p>Fill in the form as:</p>
      <ul>
        <li>
          <Link href={{ pathname: '/sign-in', query: { as: 'admin', ...rest } }}>{demoAccounts.admin}</Link>, the office
        </li>
        <li>
          <Link href={{ pathname: '/sign-in', query: { as: 'instructor', ...rest } }}>{demoAccounts.instructor}</Link>,
          who teaches
        </li>
      </ul>
      <p>
        Password of both: <code>{password}</code>
      </p>
    </section>
  )
}
