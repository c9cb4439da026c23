/// <reference lib="webworker" />
import { NetworkOnly, type PrecacheEntry, Serwist } from 'serwist'
import { shellCache } from './register-store.ts'
import { keepShell, renewShell, shell } from './shell-cache.ts'

declare const self: ServiceWorkerGlobalScope
/** Every file of the build, filled in when the worker is bundled. */
declare const buildFiles: PrecacheEntry[]

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

self.addEventListener('activate', (event) => {
  event.waitUntil(renewShell())
})

self.addEventListener('message', (event) => {
  if (event.data === 'keep the shell') event.waitUntil(keepShell())
})
