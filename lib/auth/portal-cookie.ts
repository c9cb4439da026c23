import { appUrl } from '../env.ts'
import type { CookieOptions } from './session-cookie.ts'

/** The cookie of a customer's portal session: its name, and how browsers must treat it. */
export function portalCookie(): { name: string; options: CookieOptions } {
  const secure = appUrl().protocol === 'https:'
  return {
    name: secure ? '__Host-portal-session' : 'portal-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}
