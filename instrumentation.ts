import type { Instrumentation } from 'next'

/** Runs once, before the server takes requests. */
export async function register(): Promise<void> {
  // Next.js also builds this file for the edge runtime, and drops the code after exactly this condition.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { guardConsole } = await import('#lib/runtime/guard-console.ts')
  const { mendAddresses } = await import('#lib/runtime/mend-addresses.ts')
  const { mendMethods } = await import('#lib/runtime/mend-methods.ts')
  const { noteSocketAddresses } = await import('#lib/runtime/note-socket-addresses.ts')
  guardConsole()
  mendAddresses()
  mendMethods()
  noteSocketAddresses()
}

/** Logs an error in a page or an action; the person at the screen sees only its digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { describeError, log } = await import('#lib/log.ts')
  log.error({ ...describeError(error), route: context.routePath, part: context.routeType }, 'a page failed')
}
