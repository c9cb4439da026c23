import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/**
 * Next.js answers 500 where a part of a path cannot be decoded, before anything of ours is asked. From here on such a path
 * is taken as it was typed, which leads to nothing; an end of this is a Next.js that answers 400 itself.
 */
export function mendAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    if (message.request instanceof IncomingMessage) message.request.url = decodable(message.request.url ?? '/')
  })
}

function decodable(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return `${path.replaceAll('%', '%25')}${url.slice(path.length)}`
  }
}
