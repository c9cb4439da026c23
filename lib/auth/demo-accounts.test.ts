import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import * as env from '../env.ts'
import { test } from '../testing/test.ts'
import { demoEmails, isOpenAccount } from './demo-accounts.ts'

vi.mock('../env.ts', { spy: true })

test('isOpenAccount shuts the demo accounts outside demo mode, and no other', async ({ trx }) => {
  const emails = [...demoEmails, 'ada@acme.example', null]
  const open = async () => {
    const { rows } = await sql<{ email: string | null }>`select email from unnest(${emails}::text[]) as person (email)
      where ${isOpenAccount('person.email')}`.execute(trx)
    return rows.map(({ email }) => email)
  }

  vi.mocked(env.isDemoMode).mockReturnValue(false)
  expect(await open()).toEqual(['ada@acme.example', null])
  vi.mocked(env.isDemoMode).mockReturnValue(true)
  expect(await open()).toEqual(emails)
})
