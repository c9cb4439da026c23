import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { makeMessage } from '../../testing/make/make-message.ts'
import { test } from '../../testing/test.ts'
import { claimMessage, markLapsedClaims } from './claim-message.ts'

const now = new Date('2026-11-30T09:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('the message that has been due for longest is claimed first, and none that is not due or not of the channel', async ({
  ownDb,
}) => {
  const late = await make(ownDb, { sendAfter: at(0) })
  const early = await make(ownDb, { sendAfter: at(-5) })
  await make(ownDb, { sendAfter: at(0.1) })
  await make(ownDb, { sendAfter: at(-9), channel: 'sms' })
  await make(ownDb, { sendAfter: at(-9), status: 'unclear' })

  expect(await claimMessage(ownDb, 'email', now)).toMatchObject({ id: early })
  expect(await claimMessage(ownDb, 'email', now)).toMatchObject({ id: late })
  expect(await claimMessage(ownDb, 'email', now)).toBeUndefined()
})

test('a claim counts as a try, and holds for longer than three slow tries of a carrier', async ({ ownDb }) => {
  const id = await make(ownDb, { sendAfter: now, attempts: 2 })
  expect(await claimMessage(ownDb, 'email', now)).toMatchObject({ id, attempts: 3 })
  const row = ownDb.selectFrom('messages').select(['status', 'claimedUntil']).where('id', '=', id)
  expect(await row.executeTakeFirst()).toEqual({ status: 'sending', claimedUntil: at(6) })

  await markLapsedClaims(ownDb, at(6))
  expect(await row.executeTakeFirst()).toMatchObject({ status: 'sending' })
  await markLapsedClaims(ownDb, at(6.1))
  expect(await row.executeTakeFirst()).toEqual({ status: 'unclear', claimedUntil: null })
})

async function make(db: Db, over: Parameters<typeof makeMessage>[1]): Promise<string> {
  return (await inTransaction(db, (trx) => makeMessage(trx, over))).messageId
}
