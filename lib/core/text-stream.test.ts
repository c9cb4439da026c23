import { expect, test } from 'vitest'
import { toTextStream } from './text-stream.ts'

test('toTextStream gives every piece in order, as UTF-8, then ends', async () => {
  async function* pieces() {
    yield 'Zoë\n'
    yield 'Ann\n'
  }
  expect(await new Response(toTextStream(pieces())).text()).toBe('Zoë\nAnn\n')
})

test('toTextStream makes a piece only after the reader took the last', async () => {
  const made: number[] = []
  async function* pieces() {
    for (const nth of [1, 2, 3, 4, 5]) {
      made.push(nth)
      yield String(nth)
    }
  }
  const reader = toTextStream(pieces()).getReader()
  await reader.read()
  expect(made.length).toBeLessThan(4)
  await reader.cancel()
})

test('toTextStream aborts the work when the reader stops', async () => {
  const abort = new AbortController()
  let isClosed = false
  async function* pieces() {
    try {
      while (true) yield 'more'
    } finally {
      isClosed = true
    }
  }
  const reader = toTextStream(pieces(), abort).getReader()
  await reader.read()
  await reader.cancel()
  expect([abort.signal.aborted, isClosed]).toEqual([true, true])
})
