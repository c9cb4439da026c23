import { z } from 'zod'
import type { Db } from '../db/types.ts'

/** What the company can set, each with what holds until it is. */
const known = z.object({
  /** Whether every admin must give a code beside the password. */
  secondFactorForAdmins: z.boolean().default(false),
})

export type CompanySettings = z.output<typeof known>

export async function findSettings(db: Db): Promise<CompanySettings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute()
  return known.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}
