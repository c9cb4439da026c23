import { appUrl } from '../env.ts'
import type { CookieOptions } from './staff-sessions/session-cookie.ts'

/** The cookie of a customer's portal session: its name, and how browsers must treat it. */
export function portalCookie(): { name: string; options: CookieOptions } {
  const secure = appUrl().protocol === 'https:'
  return {
    name: secure ? '__Host-portal-session' : 'portal-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

/** The header that keeps a token in that cookie, where Next.js does not write it. */
export function keepPortalToken(token: string): { 'set-cookie': string } {
  const { name, options } = portalCookie()
  return { 'set-cookie': `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}` }
}

/** The token in the headers of a request, where Next.js does not hand over its cookies. */
export function portalTokenIn(headers: Headers): string | undefined {
  const start = `${portalCookie().name}=`
  const pairs = (headers.get('cookie') ?? '').split(/; */)
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
}
