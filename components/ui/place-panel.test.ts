import { expect, test } from 'vitest'
import { placeOf } from './place-panel.ts'

const window = { width: 360, height: 740 }
const panel = { width: 208, height: 300 }
const buttonAt = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 28 })

test('a panel opens under its button, aligned as asked', () => {
  expect(placeOf(buttonAt(16, 100), panel, window, {})).toEqual({ left: 16, top: 132, maxHeight: 300 })
  expect(placeOf(buttonAt(300, 100), panel, window, { atEnd: true })).toEqual({ left: 132, top: 132, maxHeight: 300 })
})

test('a panel near the right or left edge moves inwards', () => {
  expect(placeOf(buttonAt(300, 100), panel, window, {}).left).toBe(360 - 8 - 208)
  expect(placeOf(buttonAt(16, 100), panel, window, { atEnd: true }).left).toBe(8)
})

test('a panel opens upwards at the foot of the window, and downwards at its top', () => {
  expect(placeOf(buttonAt(16, 700), panel, window, {}).top).toBe(700 - 4 - 300)
  expect(placeOf(buttonAt(16, 20), panel, window, { above: true }).top).toBe(52)
})

test('a panel taller than the window keeps to the greater part of it and scrolls', () => {
  const tall = { width: 208, height: 2000 }
  expect(placeOf(buttonAt(16, 200), tall, window, {})).toEqual({ left: 16, top: 232, maxHeight: 740 - 8 - 4 - 228 })
  expect(placeOf(buttonAt(16, 500), tall, window, {})).toEqual({ left: 16, top: 8, maxHeight: 500 - 4 - 8 })
})
