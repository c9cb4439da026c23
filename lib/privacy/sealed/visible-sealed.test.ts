import { expect } from 'vitest'
import { type Actor, systemActor } from '../../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { visibleSealed, writableSealed } from './visible-sealed.ts'

test('visibleSealed lets admins read everyone who is neither merged nor erased; writableSealed adds oneself', async ({
  trx,
}) => {
  const [ada, ben, merged, erased] = [
    await makeCustomer(trx),
    await makeCustomer(trx),
    await makeCustomer(trx),
    await makeCustomer(trx),
  ]
  const ines = await makeStaff(trx, 'instructor')
  const change = (id: string) => trx.updateTable('users').where('id', '=', id)
  await change(merged).set({ mergedIntoId: ada }).execute()
  await change(erased).set({ erasedAt: new Date() }).execute()

  const seen = async (reach: typeof visibleSealed, actor: Actor) =>
    (await reach(trx, actor).select('users.id').execute()).map(({ id }) => id).sort()
  for (const office of [asAdmin(), systemActor('test')]) {
    expect(await seen(visibleSealed, office)).toEqual([ada, ben, ines].sort())
    expect(await seen(writableSealed, office)).toEqual([ada, ben, ines].sort())
  }
  for (const stranger of [asCustomer(ada), asInstructor(ines)]) expect(await seen(visibleSealed, stranger)).toEqual([])
  expect(await seen(writableSealed, asCustomer(ada))).toEqual([ada])
  expect(await seen(writableSealed, asCustomer(merged))).toEqual([])
  expect(await seen(writableSealed, asInstructor(ines))).toEqual([])
})
