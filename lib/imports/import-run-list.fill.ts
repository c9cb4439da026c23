import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeStaff } from '../testing/make/make.ts'
import { importRunList } from './import-run-list.ts'

export const known: KnownList = { list: importRunList, fill }

/** Seven imports of both kinds in every state, two of them begun at once, by a colleague and by the command line. */
async function fill(trx: Trx) {
  const startedBy = await makeStaff(trx, 'admin', 'Zoë')
  const begun = new Date('2026-06-30T23:30:00Z')
  const numbers = JSON.stringify({ read: 1200, imported: 1100, needsReview: 100, usersCreated: 900 })
  await trx
    .insertInto('importRuns')
    .values([
      { source: '/srv/old/bookings.ndjson', startedBy, state: 'finished', rowsRead: 1200, reconciliation: numbers },
      { source: 'bookings.ndjson', state: 'undone', rowsRead: 1200, reconciliation: numbers, startedAt: begun },
      { source: 'postgresql://old.example/crm', state: 'interrupted', rowsRead: 7, startedAt: begun },
      { source: 'people.csv', kind: 'people', startedBy, state: 'failed', error: 'It broke.', startedAt: begun },
      {
        source: 'people.csv',
        kind: 'people',
        state: 'finished',
        rowsRead: 7,
        startedAt: new Date('2026-06-30T22:30:00Z'),
      },
      { source: 'two\nlines/people.csv', kind: 'people', state: 'running', rowsRead: 3 },
      { source: '', state: 'finished', startedAt: new Date('2026-08-01T00:00:00.123Z') },
    ])
    .execute()
  return {
    q: ['zoë', 'PEOPLE csv', 'old.example'],
    startedFrom: ['2026-07-01'],
    startedTo: ['2026-07-01', '2026-06-30'],
  }
}
