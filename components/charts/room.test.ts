import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Room, roomFor } from './room.ts'

const widths: Record<Room, number> = { narrow: 288, medium: 480, wide: 720 }
const wider: Record<Room, Room[]> = {
  narrow: ['narrow'],
  medium: ['narrow', 'medium'],
  wide: ['narrow', 'medium', 'wide'],
}

test('a year of short months fits a phone', () => {
  expect(new Set(roomFor(Array.from({ length: 12 }, () => 'Mar')))).toEqual(new Set(['narrow']))
})

test('with something to the left of it, every other month', () => {
  const rooms = roomFor(
    Array.from({ length: 12 }, () => 'Mar'),
    { inset: 40, anchor: 1 },
  )
  expect(rooms.map((room, place) => room === 'narrow' && place).filter((place) => place !== false)).toEqual([
    1, 3, 5, 7, 9, 11,
  ])
  expect(rooms[0]).toBe('medium')
})

test('labels shown together never touch, and a wider chart keeps those of a narrower one', () => {
  const labels = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 200 })
  const inset = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(labels, inset, fc.nat(), (words, left, place) => {
      const rooms = roomFor(words, { inset: left, anchor: place % words.length })
      expect(rooms).toHaveLength(words.length)
      expect(rooms[place % words.length]).toBe('narrow')

      for (const [width, pixels] of Object.entries(widths)) {
        const seen = rooms.flatMap((room, at) => (room && wider[asRoom(width)].includes(room) ? [at] : []))
        const slot = (pixels - left) / words.length
        for (const [at, next] of seen.slice(1).map((later, before) => [seen[before] ?? 0, later] as const)) {
          const needed = 6.6 * (((words[at] ?? '').length + (words[next] ?? '').length) / 2)
          expect((next - at) * slot).toBeGreaterThan(needed)
        }
      }
    }),
  )
})

function asRoom(width: string): Room {
  return width === 'narrow' || width === 'medium' ? width : 'wide'
}
