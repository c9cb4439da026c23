import { type RawBuilder, sql } from 'kysely'
import { isDemoMode } from '../env.ts'

/** Accounts whose password stands on the sign-in page of the demo. */
export const demoEmails: readonly string[] = ['admin@demo.example', 'instructor@demo.example', 'daniel@demo.example']

/**
 * For a WHERE: the account with this email may be used at all. Those of the demo exist in demo mode only, also on a
 * database that once was a demo. Every door asks: password, link, session and API key.
 */
export function isOpenAccount(emailColumn: string): RawBuilder<boolean> {
  const shut = isDemoMode() ? [] : demoEmails
  return sql<boolean>`(${sql.ref(emailColumn)} = any(${shut}::text[])) is not true`
}
