import type { Trx } from '../db/types.ts'
import type { EraseInput, ErasureEntry, PersonalData } from '../privacy/personal-data.ts'

export const portalPersonalData: PersonalData = {
  claims: [
    {
      table: 'portal_codes',
      column: 'user_id',
      onMerge: 'stay',
      why: 'A code works for minutes, for that very record.',
    },
    { table: 'calendar_feeds', column: 'user_id', onMerge: 'stay', why: 'A calendar app has to subscribe again.' },
    { table: 'erasure_requests', column: 'user_id', onMerge: 'stay', why: 'Asked for by the person of that record.' },
  ],
  erase: erasePortal,
}

async function erasePortal(trx: Trx, { userIds, emails }: EraseInput): Promise<ErasureEntry[]> {
  const tables = ['portal_codes', 'calendar_feeds', 'erasure_requests'] as const
  const gone = [
    await trx
      .deleteFrom('portalCodes')
      .where((row) => row.or([row('userId', 'in', userIds), row('newEmail', '=', row.fn.any(row.val(emails)))]))
      .returning('userId')
      .execute(),
    await trx.deleteFrom('calendarFeeds').where('userId', 'in', userIds).returning('userId').execute(),
    await trx.deleteFrom('erasureRequests').where('userId', 'in', userIds).returning('userId').execute(),
  ]
  return tables.map((table, at) => ({
    table,
    rows: gone[at]?.length ?? 0,
    fate: 'deleted',
    reason: 'What they asked of the portal',
    until: null,
  }))
}
