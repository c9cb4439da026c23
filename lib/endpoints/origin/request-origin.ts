import { randomUUID } from 'node:crypto'
import { clientAddress, type Proxies, parseProxies } from '../../auth/attempts/client-address.ts'
import type { Origin } from '../../core/actor.ts'
import { readSettings } from '../../env.ts'

/** The header with the socket's address. The server sets it on every request and drops any sent by the client. */
export const peerHeader = 'x-peer-address'
/** The header with the request's id, set by proxy.ts on the request and on the answer. */
export const requestIdHeader = 'x-request-id'

const agentLength = 400

let proxies: Proxies | undefined

/** Reads a request's address, device and id. */
export function readOrigin(headers: Headers): Origin {
  proxies ??= parseProxies(readSettings().TRUSTED_PROXIES)
  const ipAddress = clientAddress(headers.get(peerHeader) ?? '', headers.get('x-forwarded-for') ?? '', proxies)
  const userAgent = headers.get('user-agent')?.replaceAll('\0', '').slice(0, agentLength)

  return {
    requestId: headers.get(requestIdHeader) ?? randomUUID(),
    ...(ipAddress && { ipAddress }),
    ...(userAgent && { userAgent }),
  }
}
