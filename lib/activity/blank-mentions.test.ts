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

test('blankMentions takes an address as a whole, and blanks nothing for an empty one', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const log = (description: string) =>
    recordActivity(trx, asAdmin(), { type: 'note.added', userId, description, details: {} })
  for (const text of ['Given to ha@b.example', 'Given to a@b.example.uk', 'Given to a@b.example', 'Was a@b.example.'])
    await log(text)
  const blank = (...emails: string[]) => blankMentions(trx, { emails, words: [''], entityIds: [userId] })

  expect(await blank('')).toBe(0)
  expect(await blank('a@b.example')).toBe(2)
  const left = trx.selectFrom('userActivityLogs').select('activityDescription').where('activityType', '=', 'note.added')
  expect((await left.execute()).map(({ activityDescription }) => activityDescription).sort()).toEqual([
    '',
    '',
    'Given to a@b.example.uk',
    'Given to ha@b.example',
  ])
})
