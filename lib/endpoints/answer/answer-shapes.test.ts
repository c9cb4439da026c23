import { expect, test } from 'vitest'
import { z } from 'zod'
import { money, one, pageAnswer, pageOf, wholeList } from './answer-shapes.ts'

const row = z.object({ id: z.int() })

test('pageAnswer and wholeList answer what pageOf describes', () => {
  const page = pageAnswer({ rows: [{ id: 1 }], nextCursor: 'c', total: 10_000, isExact: false })
  expect(page.body).toEqual({ data: [{ id: 1 }], page: { nextCursor: 'c', total: 10_000, totalIsExact: false } })
  expect(pageOf(row).safeParse(page.body).success).toBe(true)

  const whole = wholeList([{ id: 1 }, { id: 2 }])
  expect(whole.body.page).toEqual({ nextCursor: null, total: 2, totalIsExact: true })
  expect(pageOf(row).safeParse(whole.body).success).toBe(true)
  expect(pageOf(row).safeParse({ data: [{ id: 'x' }], page: whole.body.page }).success).toBe(false)
})

test('one describes an object under data', () => {
  expect(one(row).safeParse({ data: { id: 1 } }).success).toBe(true)
  expect(one(row).safeParse({ id: 1 }).success).toBe(false)
})

test.each([
  ['75.00', true],
  ['-0.50', true],
  ['75', false],
  ['75.000', false],
  ['£75.00', false],
])('money describes %s: %s', (text, fits) => expect(money.safeParse(text).success).toBe(fits))
