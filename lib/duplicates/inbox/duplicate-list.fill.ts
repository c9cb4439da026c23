import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { duplicateGroupList } from './duplicate-list.ts'

const found = new Date('2026-11-02T09:00:00Z')

export const known: KnownList = { list: duplicateGroupList, fill }

/** Six groups of two people in every certainty, two of them alike in score and four in when they were found. */
async function fill(trx: Trx) {
  for (const [place, score] of ['22.5', '15', '8', '8', '5.99', '2.25'].entries()) {
    const ids = [await makeCustomer(trx, { firstName: place === 0 ? 'Zebedee' : 'Ada' }), await makeCustomer(trx)]
    const [userA = '', userB = ''] = ids.sort()
    const foundAt = place < 4 ? found : new Date('2026-11-01T09:00:00.123Z')
    await trx.insertInto('duplicateGroups').values({ id: userA, score, foundAt }).execute()
    await trx.insertInto('duplicatePairs').values({ userA, userB, groupId: userA, state: 'suggested', score }).execute()
  }
  return { q: ['zebedee'] }
}
