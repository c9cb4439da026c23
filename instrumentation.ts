import type { Instrumentation } from 'next'

/** Runs once, before the server takes requests. */
export async function register(): Promise<void> {
  const { noteSocketAddresses } = await import('#lib/runtime/note-socket-addresses.ts')
  noteSocketAddresses()
}

/** Faults of pages and actions; the person sees the digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  const { describeError, log } = await import('#lib/core/log.ts')
  log.error({ ...describeError(error), route: context.routePath, part: context.routeType }, 'a page failed')
}
