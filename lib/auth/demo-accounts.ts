import { type RawBuilder, sql } from 'kysely'
import { isDemoMode } from '../env.ts'

/** Demo accounts, whose password the sign-in page shows. */
export const demoEmails: readonly string[] = ['admin@demo.example', 'instructor@demo.example', 'daniel@demo.example']

/**
 * For a WHERE: leaves out the demo accounts unless in demo mode, even on a database that once was a demo. Passwords, links,
 * sessions and API keys all check it.
 */
export function isOpenAccount(emailColumn: string): RawBuilder<boolean> {
  const shut = isDemoMode() ? [] : demoEmails
  return sql<boolean>`(${sql.ref(emailColumn)} = any(${shut}::text[])) is not true`
}
