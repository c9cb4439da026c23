import { appUrl, readSettings } from '../../env.ts'
import { readOrigin } from './request-origin.ts'

/**
 * Whether the visitor sits at the machine itself: the server listens there alone, they come from there, and no proxy
 * brought them from elsewhere.
 */
export function isLocalVisitor(headers: Headers): boolean {
  const named = (name: string) => (headers.get(name) ?? '').split(',').map(hostIn)
  // Next.js adds those of its own socket where no proxy did.
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
