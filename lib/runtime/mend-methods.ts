import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

const unknown = /^(TRACE|TRACK|CONNECT)$/i
const files = /^\/(_next\/static\/|sw\.js(\?|$))/

/**
 * Renames the method of requests that Next.js would answer with 500, so that proxy.ts can refuse them: TRACE, which no
 * Request may have, and writes to a file of the build. Remove this once Next.js answers 405.
 */
export function mendMethods(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (!(request instanceof IncomingMessage)) return

    const { method = '', url = '/' } = request
    const isFile = files.test(url)
    if (!unknown.test(method) && !(isFile && method !== 'GET' && method !== 'HEAD')) return
    request.method = 'REFUSED'
    // Files of the build, which never reach the proxy.
    if (isFile) request.url = '/'
  })
}
