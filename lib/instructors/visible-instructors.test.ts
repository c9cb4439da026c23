import { expect } from 'vitest'
import { systemActor } from '../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { visibleInstructors } from './visible-instructors.ts'

test('visibleInstructors holds all colleagues for the office, and only themself for an instructor', async ({ trx }) => {
  const [ines, abel] = [await makeStaff(trx, 'instructor'), await makeStaff(trx, 'admin')]
  const customer = await makeCustomer(trx)
  const seen = async (actor: Parameters<typeof visibleInstructors>[1]) =>
    (await visibleInstructors(trx, actor).select('id').orderBy('id').execute()).map(({ id }) => id)

  expect(await seen(asAdmin())).toEqual([ines, abel].toSorted())
  expect(await seen(systemActor('test'))).toEqual([ines, abel].toSorted())
  expect(await seen(asInstructor(ines))).toEqual([ines])
  expect(await seen(asCustomer(customer))).toEqual([])
})
