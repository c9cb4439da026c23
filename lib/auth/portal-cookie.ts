import { appUrl } from '../env.ts'
import type { CookieOptions } from './staff-sessions/session-cookie.ts'

/** The name and options of the portal session's cookie. */
export function portalCookie(url = appUrl()): { name: string; options: CookieOptions } {
  const secure = url.protocol === 'https:'
  return {
    name: secure ? '__Host-portal-session' : 'portal-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

/** A set-cookie header with the token, for answers where Next.js does not write cookies. */
export function keepPortalToken(token: string, url = appUrl()): { 'set-cookie': string } {
  const { name, options } = portalCookie(url)
  return { 'set-cookie': `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}` }
}

/** The portal session's token in a request's headers, for requests where Next.js does not pass cookies. */
export function portalTokenIn(headers: Headers): string | undefined {
  const start = `${portalCookie().name}=`
  const pairs = (headers.get('cookie') ?? '').split(/; */)
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
}
