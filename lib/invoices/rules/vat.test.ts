import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDecimal, pence, toDecimal } from '../../core/money.ts'
import { taxPointOf, treatmentOf, vatIn } from './vat.ts'

const on = { isRegistered: true, from: '2026-04-01', percent: 20 } as const

test('vatIn takes the VAT out of a price that includes it', () => {
  const at = (gross: string, percent = 20) => toDecimal(vatIn(fromDecimal(gross), percent))
  expect([at('120.00'), at('450.00'), at('440.00'), at('10.00'), at('0.01')]).toEqual([
    '20.00',
    '75.00',
    '73.33',
    '1.67',
    '0.00',
  ])
  expect([at('0.03'), at('105.00', 5), at('75.00', 0)]).toEqual(['0.01', '5.00', '0.00'])
})

test('vatIn is never further than half a penny from the exact part, at any rate', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999_999), fc.nat(100), (gross, percent) => {
      const exact = BigInt(gross) * BigInt(percent) - BigInt(vatIn(pence(gross), percent)) * BigInt(100 + percent)
      expect(2n * exact <= BigInt(100 + percent) && 2n * exact >= -BigInt(100 + percent)).toBe(true)
    }),
  )
})

test('treatmentOf charges VAT from the day of registration on, and only what is standard-rated', () => {
  expect(treatmentOf('standard', '2026-04-01', on)).toEqual({ code: 'standard', percent: 20 })
  expect(treatmentOf('standard', '2026-03-31', on)).toEqual({ code: 'none', percent: 0 })
  expect(treatmentOf('standard', '2026-04-01', { ...on, isRegistered: false })).toEqual({ code: 'none', percent: 0 })
  expect(treatmentOf('standard', '2020-01-01', { ...on, from: '' })).toEqual({ code: 'standard', percent: 20 })
  for (const code of ['exempt', 'zero', 'outside'] as const)
    expect(treatmentOf(code, '2026-12-01', on)).toEqual({ code, percent: 0 })
})

test('taxPointOf is the first of payment, invoice and course', () => {
  const issuedOn = '2026-12-01'
  const at = (paidOn: string | null, courseDate: string | null) => taxPointOf({ issuedOn, paidOn, courseDate })
  expect([
    at(null, null),
    at('2026-11-30', '2026-12-24'),
    at('2026-12-02', '2026-11-03'),
    at('2026-12-05', null),
  ]).toEqual(['2026-12-01', '2026-11-30', '2026-11-03', '2026-12-01'])
})
