import { expect, test } from 'vitest'
import { readTicked } from './read-ticked.ts'

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID())

function ticked(sent: string[], headers: Record<string, string> = {}): Request {
  const body = new URLSearchParams(sent.map((id) => ['ids', id]))
  return new Request('http://app.example/export', { method: 'POST', body, headers })
}

test('readTicked gives the rows ticked, from one to a hundred', async () => {
  const [one, hundred] = [ids(1), ids(100)]
  expect(await readTicked(ticked(one))).toEqual(one)
  expect(await readTicked(ticked(hundred))).toEqual(hundred)
  await expect(readTicked(ticked(ids(101)))).rejects.toMatchObject({ status: 400 })
  await expect(readTicked(ticked(['1']))).rejects.toMatchObject({ status: 400 })
})

test('readTicked gives nothing for a request without a form, or without a tick', async () => {
  expect(await readTicked(new Request('http://app.example/export'))).toBeUndefined()
  expect(await readTicked(ticked([]))).toBeUndefined()
  expect(await readTicked(new Request('http://app.example', { method: 'POST', body: 'ids=1' }))).toBeUndefined()
})

test('readTicked takes a form of up to 64 KiB', async () => {
  const one = ids(1)
  expect(await readTicked(ticked(one, { 'content-length': '65536' }))).toEqual(one)
  await expect(readTicked(ticked(one, { 'content-length': '65537' }))).rejects.toMatchObject({ status: 413 })
})
