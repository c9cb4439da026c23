/// <reference lib="webworker" />
import { NetworkOnly, type PrecacheEntry, Serwist } from 'serwist'
import { shellCache } from './register-store.ts'

declare const self: ServiceWorkerGlobalScope
/** Every file of the build; put in place of this name when the worker is bundled. */
declare const buildFiles: PrecacheEntry[]

const shell = '/instructor/offline'
const opensOffline = /^\/instructor(\/past|\/sessions\/[0-9a-f-]{36})?$/

const serwist = new Serwist({
  precacheEntries: buildFiles,
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.mode === 'navigate' && opensOffline.test(url.pathname),
      handler: new NetworkOnly({
        networkTimeoutSeconds: 4,
        plugins: [{ handlerDidError: async () => (await caches.open(shellCache)).match(shell) }],
      }),
    },
  ],
})
serwist.addEventListeners()

// The page that was kept names files of the build before, which go with that build.
self.addEventListener('activate', (event) => {
  event.waitUntil(keepShellAnew())
})

self.addEventListener('message', (event) => {
  if (event.data === 'keep the shell') event.waitUntil(keepShell())
})

async function keepShellAnew(): Promise<void> {
  if (await (await caches.open(shellCache)).match(shell)) await keepShell()
}

/** A redirect to the sign-in page, or an error, is nothing to come back to. */
async function keepShell(): Promise<void> {
  const answer = await fetch(shell, { cache: 'no-store', redirect: 'manual' }).catch(() => undefined)
  if (answer?.status === 200 && answer.type === 'basic') await (await caches.open(shellCache)).put(shell, answer)
}
