import { randomUUID } from 'node:crypto'
import { clientAddress, type Proxies, parseProxies } from '../../auth/attempts/client-address.ts'
import type { Origin } from '../../core/actor.ts'
import { readSettings } from '../../env.ts'

/** Set by the server on every request from its socket (instrumentation.ts); what a client sends under this name is gone. */
export const peerHeader = 'x-peer-address'
/** Set by proxy.ts, also on the answer. */
export const requestIdHeader = 'x-request-id'

const agentLength = 400

let proxies: Proxies | undefined

/** Where a request came from. */
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
