import { blankMentions } from '../../activity/blank-mentions.ts'
import type { Trx } from '../../db/types.ts'
import type { EraseInput, ErasureEntry } from '../../privacy/personal-data.ts'

/** Erases a person's name from the logs of others: a booker's log tells how each seat was named. */
export async function eraseMentions(trx: Trx, { userIds, emails, names }: EraseInput): Promise<ErasureEntry[]> {
  const seats = await trx
    .selectFrom('bookingAttendees')
    .select('bookingId')
    .distinct()
    .where((row) => row('userId', '=', row.fn.any(row.val(userIds))))
    .execute()
  const rows = await blankMentions(trx, {
    emails,
    words: [...new Set(names.flatMap(partsOf))],
    entityIds: seats.map(({ bookingId }) => bookingId),
  })
  return [
    {
      table: 'user_activity_logs',
      rows,
      fate: 'blanked',
      reason: 'The log of other people names them, for instance on a seat',
      until: null,
    },
  ]
}

/** "mary ann ash" as a whole, and each way to cut it into a first and a last name, since a seat keeps these apart. */
export function partsOf(name: string): string[] {
  const words = name.split(' ')
  const cuts = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  return [name, ...cuts.flat()]
}
