import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/**
 * Gives TRACE another name, which proxy.ts refuses like every method it does not know: Next.js would answer 500, since no
 * Request may have this method. Remove this once Next.js answers 405.
 */
export function mendMethods(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage && /^(TRACE|TRACK|CONNECT)$/i.test(request.method ?? ''))
      request.method = 'REFUSED'
  })
}
