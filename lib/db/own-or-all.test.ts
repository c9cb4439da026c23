import { expect } from 'vitest'
import { type Actor, systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { ownOrAll } from './own-or-all.ts'

test('ownOrAll lets admins and the product reach all rows, customers their own, instructors none', async ({ trx }) => {
  const [own, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  for (const userId of [own, other])
    await trx.insertInto('userNotes').values({ userId, noteContent: 'Called' }).execute()

  const reach = async (actor: Actor) => {
    const notes = trx.selectFrom('userNotes').select('userId').where(ownOrAll(actor, 'userNotes.userId'))
    return (await notes.orderBy('id').execute()).map(({ userId }) => userId)
  }
  expect(await reach(asAdmin())).toEqual([own, other])
  expect(await reach(systemActor('worker'))).toEqual([own, other])
  expect(await reach(asCustomer(own))).toEqual([own])
  expect(await reach(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})
