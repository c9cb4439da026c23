import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

test('takeTurns runs no more at once than it may, the others in order, and goes on after one failed', async () => {
  const inTurn = takeTurns(2)
  const started: number[] = []
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<string>())
  const all = gates.map(({ promise }, number) =>
    inTurn(() => {
      started.push(number)
      return promise
    }),
  )
  const finish = async (number: number, fails = false) => {
    if (fails) gates[number]?.reject(new Error('failed'))
    else gates[number]?.resolve(`done ${number}`)
    await all[number]?.catch(() => undefined)
    await Promise.resolve()
  }

  expect(started).toEqual([0, 1])
  await finish(1)
  expect(started).toEqual([0, 1, 2])
  await finish(2, true)
  expect(started).toEqual([0, 1, 2, 3])
  await finish(0)
  await finish(3)
  await finish(4)
  expect(await Promise.allSettled(all)).toMatchObject([
    { value: 'done 0' },
    { value: 'done 1' },
    { reason: { message: 'failed' } },
    { value: 'done 3' },
    { value: 'done 4' },
  ])

  let ran = 0
  await Promise.all([0, 1].map(() => inTurn(async () => (ran += 1))))
  expect(ran).toBe(2)
})
