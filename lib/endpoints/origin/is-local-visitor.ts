import { appUrl, readSettings } from '../../env.ts'
import { readOrigin } from './request-origin.ts'

/**
 * Whether the visitor sits at the machine itself: the server listens only there, the request comes from there, and no
 * proxy passed it on.
 */
export function isLocalVisitor(headers: Headers): boolean {
  const named = (name: string) => (headers.get(name) ?? '').split(',').map(hostIn)
  // Without a proxy, Next.js itself adds these headers from its own socket.
  const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].filter((name) => headers.has(name))
  const names = [readSettings().HOST, appUrl().hostname, readOrigin(headers).ipAddress ?? '', ...named('host')]
  return [...names, ...forwarded.flatMap(named)].every(isLoopback) && !headers.has('forwarded') && !headers.has('via')
}

function hostIn(value: string): string {
  return value.trim().replace(/^(\[[^\]]*\]|[^:]*):\d+$/, '$1')
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(name) || /^\[?::1\]?$/.test(name)
}
