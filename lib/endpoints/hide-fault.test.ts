import { expect, test } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { Outrun } from '../db/transaction.ts'
import { hideFault } from './hide-fault.ts'

const fail = (error: Error) => hideFault(() => Promise.reject(error))

test('hideFault answers a fault as nothing, and lets answers, refusals and lost connections through', async () => {
  expect(await hideFault(async () => 'found')).toBe('found')
  expect(await fail(Object.assign(new Error('lock'), { code: '55P03' }))).toBeUndefined()
  expect(await fail(new Outrun())).toBeUndefined()
  expect(await fail(new TypeError('a bug'))).toBeUndefined()
  await expect(fail(new Refusal('No.'))).rejects.toThrow('No.')
  await expect(fail(Object.assign(new Error('gone'), { code: '57P01' }))).rejects.toThrow('gone')
})
