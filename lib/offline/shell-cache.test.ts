import { beforeEach, expect, test, vi } from 'vitest'
import { keepShell, renewShell, shell } from './shell-cache.ts'

const kept = new Map<string, unknown>()

function answer(given: { status: number; type: string }) {
  vi.stubGlobal('fetch', async () => given)
  return given
}

beforeEach(() => {
  kept.clear()
  const cache = {
    match: async (path: string) => kept.get(path),
    put: async (path: string, page: unknown) => kept.set(path, page),
    delete: async (path: string) => kept.delete(path),
  }
  vi.stubGlobal('caches', { open: async () => cache })
})

test('a new build replaces the page that was kept, and keeps none where there was none', async () => {
  const fresh = answer({ status: 200, type: 'basic' })
  await renewShell()
  expect(kept.has(shell)).toBe(false)

  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.get(shell)).toBe(fresh)
})

test('where the sign-in has ended, or nothing answers, a new build leaves no page that names files of the old one', async () => {
  answer({ status: 0, type: 'opaqueredirect' })
  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.has(shell)).toBe(false)

  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.has(shell)).toBe(false)
})

test('within one build an answer that is no page leaves the one that is kept', async () => {
  answer({ status: 0, type: 'opaqueredirect' })
  kept.set(shell, 'of this build')
  expect(await keepShell()).toBe(false)
  expect(kept.get(shell)).toBe('of this build')
})
