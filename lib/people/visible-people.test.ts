import { expect } from 'vitest'
import { type Actor, systemActor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findPerson, findSurvivingPerson } from './find-person.ts'
import { findSurvivor } from './find-survivor.ts'
import { markMerged } from './merging/mark-merged.ts'
import { visiblePeople } from './visible-people.ts'

const now = new Date('2026-11-21T10:00:00Z')

async function makeErased(trx: Trx): Promise<string> {
  const id = await makeCustomer(trx)
  await trx.updateTable('users').set({ erasedAt: now }).where('id', '=', id).execute()
  return id
}

test('visiblePeople shows admins everyone but the erased, customers themselves, and instructors no one', async ({
  trx,
}) => {
  const [ada, ben, erased] = [await makeCustomer(trx), await makeCustomer(trx), await makeErased(trx)]
  const ines = await makeStaff(trx, 'instructor')
  const seen = async (actor: Actor) =>
    (await visiblePeople(trx, actor).select('users.id').execute()).map(({ id }) => id).sort()

  expect(await seen(asAdmin())).toEqual([ada, ben, ines].sort())
  expect(await seen(systemActor('test'))).toEqual([ada, ben, ines, erased].sort())
  expect(await seen(asCustomer(ada))).toEqual([ada])
  expect(await seen(asCustomer(erased))).toEqual([])
  expect(await seen(asInstructor(ines))).toEqual([])
})

test('findSurvivor and findSurvivingPerson follow merges to the last survivor, within reach', async ({ trx }) => {
  const [first, second, third] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ email: null, mergedIntoId: second }).where('id', '=', first).execute()
  await markMerged(trx, third, [second], now)

  for (const id of [first, second, third]) {
    expect(await findSurvivor(trx, asAdmin(), id)).toBe(third)
    expect(await findSurvivingPerson(trx, asAdmin(), id)).toMatchObject({ id: third, mergedIntoId: null })
  }
  expect(await findPerson(trx, asAdmin(), second)).toMatchObject({ id: second, mergedIntoId: third })
  expect(await findSurvivor(trx, asCustomer(third), first)).toBeUndefined()
  expect(await findSurvivingPerson(trx, asCustomer(second), second)).toBeUndefined()
  expect(await findSurvivor(trx, asAdmin(), await makeErased(trx))).toBeUndefined()
})
