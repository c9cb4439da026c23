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

test('renewShell replaces the cached page, and caches none where there was none', async () => {
  const fresh = answer({ status: 200, type: 'basic' })
  await renewShell()
  expect(kept.has(shell)).toBe(false)

  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.get(shell)).toBe(fresh)
})

test('renewShell deletes the cached page where the sign-in has ended or nothing answers', async () => {
  answer({ status: 0, type: 'opaqueredirect' })
  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.has(shell)).toBe(false)

  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  kept.set(shell, 'of the build before')
  await renewShell()
  expect(kept.has(shell)).toBe(false)
})

test('keepShell leaves the cached page where the answer is no page', async () => {
  answer({ status: 0, type: 'opaqueredirect' })
  kept.set(shell, 'of this build')
  expect(await keepShell()).toBe(false)
  expect(kept.get(shell)).toBe('of this build')
})
