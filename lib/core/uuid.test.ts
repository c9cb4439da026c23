import { expect, test, vi } from 'vitest'

const now = Date.UTC(2026, 10, 21)
const millisecondOf = (uuid: string) => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)

/** A copy of the module that has made no id yet: no id may be older than the one made before it. */
async function freshUuidv7() {
  vi.resetModules()
  return (await import('./uuid.ts')).uuidv7
}

test('uuidv7 has the shape of version 7, begins with its moment and counts on', async () => {
  const uuidv7 = await freshUuidv7()
  const made = Array.from({ length: 600 }, () => uuidv7(now))
  for (const uuid of made) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(made.map(millisecondOf))).toEqual(new Set([now]))
  expect(made.slice(0, 2).map((uuid) => uuid.slice(14, 18))).toEqual(['7000', '7001'])
})

test('uuidv7 makes ids of one millisecond that differ in their random part', async () => {
  const uuidv7 = await freshUuidv7()
  const tails = Array.from({ length: 2000 }, () => uuidv7(now).slice(19))
  expect(new Set(tails).size).toBe(2000)
})

test('uuidv7 draws every bit of the random part but the two of the variant', async () => {
  const uuidv7 = await freshUuidv7()
  const tails = Array.from({ length: 200 }, () => BigInt(`0x${uuidv7(now).slice(19).replace('-', '')}`))
  const [everSet, alwaysSet] = [tails.reduce((a, b) => a | b), tails.reduce((a, b) => a & b)]
  expect(everSet.toString(16)).toBe('bfffffffffffffff')
  expect(alwaysSet.toString(16)).toBe('8000000000000000')
})

test('uuidv7 keeps the order when one millisecond is full and when the clock goes back', async () => {
  const uuidv7 = await freshUuidv7()
  const made = Array.from({ length: 5000 }, () => uuidv7(now))
  made.push(uuidv7(now - 1000))
  expect(made).toEqual(made.toSorted())
  expect(millisecondOf(made[4095] ?? '')).toBe(now)
  expect(made[4096]?.slice(9, 18)).toBe(`${(now + 1).toString(16).slice(-4)}-7000`)
})
