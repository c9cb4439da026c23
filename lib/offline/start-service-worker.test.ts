import { expect, test, vi } from 'vitest'
import { startServiceWorker } from './start-service-worker.ts'

function browser(register: () => Promise<unknown>) {
  const posted: unknown[] = []
  const registered = vi.fn(register)
  const active = { postMessage: (message: unknown) => posted.push(message) }
  vi.stubGlobal('navigator', { serviceWorker: { register: registered, ready: Promise.resolve({ active }) } })
  return { posted, registered }
}

test('startServiceWorker registers the worker for instructors, and asks it to cache the page', async () => {
  const { posted, registered } = browser(async () => undefined)
  await startServiceWorker()
  expect(registered).toHaveBeenCalledWith('/sw.js', { scope: '/instructor' })
  expect(posted).toEqual(['keep the shell'])
})

test('startServiceWorker asks a worker that is there, though it could not be registered again', async () => {
  const { posted } = browser(() => Promise.reject(new Error('no network')))
  await startServiceWorker()
  expect(posted).toEqual(['keep the shell'])
})

test('startServiceWorker does nothing in a browser without service workers', async () => {
  vi.stubGlobal('navigator', {})
  await expect(startServiceWorker()).resolves.toBeUndefined()
})
