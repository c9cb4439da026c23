import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { anyConditions } from '../../testing/conditions/any-conditions.ts'
import { holds } from '../../testing/conditions/holds.ts'
import { forgetPeople, insertPeople, now, onePerson } from '../../testing/conditions/people.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { countPeople } from '../list/count-people.ts'
import { listPeople } from '../list/list-people.ts'
import { listCourseCodes } from './list-course-codes.ts'
import { conditions, whereParameter, writeConditions } from './schema.ts'

test('the database and an in-memory evaluation agree on any conditions', { timeout: 120_000 }, async ({ trx }) => {
  await ensureCatalogue(trx)
  const tagIds = await makeTags(trx)

  await fc.assert(
    fc.asyncProperty(
      fc.array(onePerson, { minLength: 10, maxLength: 25 }),
      fc.array(anyConditions(tagIds), { minLength: 40, maxLength: 40 }),
      async (people, asked) => {
        await forgetPeople(trx)
        const ids = await insertPeople(trx, people, tagIds)
        for (const compact of asked) {
          const where = conditions.parse(compact)
          const { rows } = await listPeople(trx, asAdmin(), { where, pageSize: 100 }, now)
          const wanted = people.flatMap((person, place) => (holds(where, person, tagIds) ? [ids[place]] : []))
          expect(rows.map(({ id }) => id).sort(), JSON.stringify(compact)).toEqual(wanted.sort())
          expect(whereParameter.parse(writeConditions(where))).toEqual(where)
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
})

async function makeTags(trx: Trx): Promise<string[]> {
  const names = ['vip', 'lapsed', 'school']
  const made = await trx
    .insertInto('tags')
    .values(names.map((name) => ({ name })))
    .returning('id')
    .execute()
  return made.map(({ id }) => id)
}

test('conditions never show a person out of the actor’s reach', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await makeCustomer(trx)
  const where = conditions.parse({
    any: [
      ['lastName', 'is', 'khan'],
      ['lastName', 'filled'],
    ],
  })

  expect((await listPeople(trx, asInstructor(ada), { where }, now)).rows).toEqual([])
  expect((await listPeople(trx, asCustomer(ada), { where }, now)).rows.map(({ id }) => id)).toEqual([ada])
  expect((await countPeople(trx, asAdmin(), { where }, now)).total).toBe(2)
})

const spent = ['totalSpent', 'above', '5']
const nested = (depth: number): unknown => ({ all: [depth === 1 ? spent : nested(depth - 1)] })

describe('what is refused', () => {
  test.for([
    ['an unknown field', { all: [['passwordHash', 'filled']] }],
    ['a field of every object', { all: [['constructor', 'filled']] }],
    ['an operator of another kind', { all: [['totalSpent', 'contains', '5']] }],
    ['a value too many', { all: [[...spent, '6', '7']] }],
    ['no value', { all: [['totalSpent', 'above']] }],
    ['no number', { all: [['totalSpent', 'above', '1e9']] }],
    [
      'a range the wrong way round',
      {
        all: [
          ['totalSpent', 'between', '9', '10.00'],
          ['totalSpent', 'between', '10', '9'],
        ],
      },
    ],
    ['a day that is none', { all: [['createdAt', 'before', '2026-02-30']] }],
    ['a status that is none', { all: [['status', 'is', 'toString']] }],
    ['a control character', { all: [['firstName', 'is', 'a\0b']] }],
    ['half a character', { all: [['firstName', 'is', '\ud800']] }],
    ['an empty group', { all: [] }],
    ['both ways at once', { all: [spent], any: [spent] }],
    ['four levels', nested(4)],
    ['too many in a group', { all: Array.from({ length: 21 }, () => spent) }],
    ['too many at all', { all: Array.from({ length: 4 }, () => ({ any: Array.from({ length: 8 }, () => spent) })) }],
  ] as const)('%s', ([, given]) => {
    expect(conditions.safeParse(given).success).toBe(false)
  })

  test('text that is not JSON, or too long', () => {
    for (const text of ['{', 'null', '[]', `{"all":[["firstName","is","${'x'.repeat(4000)}"]]}`])
      expect(whereParameter.safeParse(text).success).toBe(false)
    expect(conditions.safeParse(nested(3)).success).toBe(true)
  })
})

test('listCourseCodes lists the codes of all courses, taught or not, in order', async ({ trx }) => {
  await ensureCatalogue(trx)
  await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'FAW').execute()
  const codes = await listCourseCodes(trx)
  expect(codes).toEqual(codes.toSorted())
  expect(codes).toContain('FAW')
})
