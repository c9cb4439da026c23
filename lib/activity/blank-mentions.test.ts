import { expect } from 'vitest'
import { asAdmin } from '../testing/actors.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { blankMentions } from './blank-mentions.ts'
import { recordActivity } from './record-activity.ts'

test('blankMentions blanks the rows of others that hold an address, and no others', async ({ trx }) => {
  const [booker, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const entry = { type: 'note.added' as const, details: {} }
  await recordActivity(
    trx,
    asAdmin(),
    { ...entry, userId: booker, description: 'Seat given to zoe.byrne@acme.example' },
    { ...entry, userId: other, description: 'Seat given to Zoe' },
  )
  const told = async () => {
    const rows = await trx
      .selectFrom('userActivityLogs')
      .select(['userId', 'activityDescription'])
      .where('activityType', '=', 'note.added')
      .execute()
    return new Map(rows.map(({ userId, activityDescription }) => [userId, activityDescription]))
  }

  expect(await blankMentions(trx, { emails: ['zoe.byrne@acme.example'], words: ['zoe'], entityIds: [] })).toBe(1)
  expect((await told()).get(booker)).not.toContain('zoe')
  expect((await told()).get(other)).toBe('Seat given to Zoe')
  expect(await blankMentions(trx, { emails: ['nobody@acme.example'], words: [], entityIds: [] })).toBe(0)
})
