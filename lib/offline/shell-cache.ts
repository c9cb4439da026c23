import { shellCache } from './register-store.ts'

export const shell = '/instructor/offline'

/** Keeps the page that opens without a network, and says whether it came: a redirect to the sign-in page, or an error, is nothing to come back to. */
export async function keepShell(): Promise<boolean> {
  const answer = await fetch(shell, { cache: 'no-store', redirect: 'manual' }).catch(() => undefined)
  if (answer?.status !== 200 || answer.type !== 'basic') return false
  await (await caches.open(shellCache)).put(shell, answer)
  return true
}

/** With a new build: the page kept before names files that went with the old one, so it is replaced or it goes. */
export async function renewShell(): Promise<void> {
  const cache = await caches.open(shellCache)
  if ((await cache.match(shell)) && !(await keepShell())) await cache.delete(shell)
}
