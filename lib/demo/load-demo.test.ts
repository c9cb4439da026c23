import { expect } from 'vitest'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import { checkInvariants } from '../reports/check-invariants.ts'
import { testKeyring } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'
import { loadDemo } from './load-demo.ts'

test.for(['2026-11-21T04:30:00Z', '2028-02-29T23:30:00Z'])(
  'the demo company stands, seen from %s',
  async (at, { ownDb, ownUrl }) => {
    const now = new Date(at)
    const today = toPlainDate(now)
    const demo = { url: ownUrl, keyring: testKeyring, demoPassword: 'a long demo password', now }
    await loadDemo(ownDb, demo)
    await expect(loadDemo(ownDb, demo)).rejects.toThrow('needs an empty database')

    expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])

    const soon = await ownDb
      .selectFrom('certificates')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('expiresOn', '>=', addDays(today, 10))
      .where('expiresOn', '<=', addDays(today, 80))
      .executeTakeFirstOrThrow()
    expect(soon.count).toBeGreaterThan(10)
  },
)
