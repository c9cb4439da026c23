import type { Db } from '../db/types.ts'

/** The person with this email address. */
export function findUser(db: Db, email: string) {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
}

/** All email addresses, sorted. */
export async function emailsOf(db: Db) {
  const users = await db.selectFrom('users').select('email').orderBy('email').execute()
  return users.map(({ email }) => email)
}
