import { expect, test } from 'vitest'
import { amountInput, penceInput } from './schemas.ts'

test('amountInput reads pounds and pence above zero as pence', () => {
  expect(amountInput.parse('75.05')).toBe(7505)
  expect(amountInput.parse('99999999.99')).toBe(9_999_999_999)
  for (const typed of ['0.00', '75', '75.5', '-1.00', '1.005', '100000000.00', 75])
    expect(amountInput.safeParse(typed).success).toBe(false)
})

test('penceInput reads what toDecimal wrote, and refuses a number too large to be exact', () => {
  expect(['0.00', '-0.50', '1250.00'].map((sent) => penceInput.parse(sent))).toEqual([0, -50, 125_000])
  for (const sent of ['', '75', '1,250.00', `${'9'.repeat(17)}.00`])
    expect(penceInput.safeParse(sent).success).toBe(false)
})
