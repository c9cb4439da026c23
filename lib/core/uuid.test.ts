import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

// Ids made here lie after all others, since none may be older than the one made before it.
const now = Date.UTC(2099, 0, 1)
const millisecondOf = (uuid: string) => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)

test('an id has the shape of version 7 and begins with its moment', () => {
  const made = Array.from({ length: 600 }, () => uuidv7(now))
  for (const uuid of made) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(made.map(millisecondOf))).toEqual(new Set([now]))
  expect(made[0]?.slice(14, 18)).toBe('7000')
  expect(made[1]?.slice(14, 18)).toBe('7001')
})

test('ids of one millisecond differ in their random part', () => {
  const tails = Array.from({ length: 2000 }, () => uuidv7(now + 1).slice(19))
  expect(new Set(tails).size).toBe(2000)
})

test('every bit of the random part but the two of the variant comes both ways', () => {
  const tails = Array.from({ length: 200 }, () =>
    BigInt(
      `0x${uuidv7(now + 2)
        .slice(19)
        .replace('-', '')}`,
    ),
  )
  const [everSet, alwaysSet] = [tails.reduce((a, b) => a | b), tails.reduce((a, b) => a & b)]
  expect(everSet.toString(16)).toBe('bfffffffffffffff')
  expect(alwaysSet.toString(16)).toBe('8000000000000000')
})

test('ids stay in order when one millisecond is full and when the clock goes back', () => {
  const made = Array.from({ length: 5000 }, () => uuidv7(now + 3))
  made.push(uuidv7(now - 1000))
  expect(made).toEqual(made.toSorted())
  expect(millisecondOf(made[4095] ?? '')).toBe(now + 3)
  expect(made[4096]?.slice(9, 18)).toBe(`${(now + 4).toString(16).slice(-4)}-7000`)
})
