import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { peerHeader } from '../endpoints/origin/request-origin.ts'

/**
 * Writes the socket's address into a header of our own on every request, over anything the client sent under that name.
 * Next.js hides the socket and believes any X-Forwarded-For.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    if (message.request instanceof IncomingMessage)
      message.request.headers[peerHeader] = message.request.socket.remoteAddress ?? ''
  })
}
