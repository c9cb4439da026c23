import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { peerHeader } from '../endpoints/origin/request-origin.ts'

/**
 * Next.js hides the socket, and believes any X-Forwarded-For. This writes the address of the socket into a header of our
 * own on every request, over whatever the client sent under that name.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    if (message.request instanceof IncomingMessage)
      message.request.headers[peerHeader] = message.request.socket.remoteAddress ?? ''
  })
}
