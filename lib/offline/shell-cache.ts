import { shellCache } from './register-store.ts'

export const shell = '/instructor/offline'

/** Caches the page that opens without a network. Caches nothing and returns false for a redirect to sign-in or an error. */
export async function keepShell(): Promise<boolean> {
  const answer = await fetch(shell, { cache: 'no-store', redirect: 'manual' }).catch(() => undefined)
  if (answer?.status !== 200 || answer.type !== 'basic') return false
  await (await caches.open(shellCache)).put(shell, answer)
  return true
}

/** Replaces the cached page after a new build, or else deletes it, since it names files of the old build. */
export async function renewShell(): Promise<void> {
  const cache = await caches.open(shellCache)
  if ((await cache.match(shell)) && !(await keepShell())) await cache.delete(shell)
}
