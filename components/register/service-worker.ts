/// <reference lib="webworker" />
import { NetworkOnly, type PrecacheEntry, Serwist } from 'serwist'
import { shellCache } from './register-store.ts'

declare const self: ServiceWorkerGlobalScope
/** Every file of the build; put in place of this name when the worker is bundled. */
declare const buildFiles: PrecacheEntry[]

const shell = '/instructor/offline'
const register = /^\/instructor\/sessions\/[0-9a-f-]{36}$/

const serwist = new Serwist({
  precacheEntries: buildFiles,
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.mode === 'navigate' && register.test(url.pathname),
      handler: new NetworkOnly({
        networkTimeoutSeconds: 4,
        plugins: [{ handlerDidError: async () => (await caches.open(shellCache)).match(shell) }],
      }),
    },
  ],
})
serwist.addEventListeners()

self.addEventListener('message', (event) => {
  if (event.data === 'keep the shell') event.waitUntil(keepShell())
})

/** A redirect to the sign-in page, or an error, is nothing to come back to. */
async function keepShell(): Promise<void> {
  const answer = await fetch(shell, { cache: 'no-store', redirect: 'manual' }).catch(() => undefined)
  if (answer?.status === 200 && answer.type === 'basic') await (await caches.open(shellCache)).put(shell, answer)
}
