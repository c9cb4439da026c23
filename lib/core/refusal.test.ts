import { expect, test } from 'vitest'
import { Refusal } from './refusal.ts'
import { Taken } from './taken.ts'

test('a refusal at one input says the same sentence there and above', () => {
  const refusal = Refusal.at('amount', 'Enter an amount above zero.')
  expect(refusal).toMatchObject({ message: 'Enter an amount above zero.', mentions: [] })
  expect(refusal.fields).toEqual({ amount: 'Enter an amount above zero.' })
})

test('a refusal at one input is of the class that was asked, with the people it names', () => {
  const mention = { id: '1', label: 'Ada Khan', detail: 'Acme' }
  const taken = Taken.at('email', 'Ada Khan has this address.', [mention])
  expect(taken).toBeInstanceOf(Taken)
  expect(taken.mentions).toEqual([mention])
})
