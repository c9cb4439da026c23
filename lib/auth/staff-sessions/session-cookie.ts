import { decode, encode } from 'next-auth/jwt'
import { appUrl, authSecret } from '../../env.ts'

/** Ten hours: a working day, after which everyone signs in again. */
export const sessionSeconds = 10 * 60 * 60

export type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean }

/** The cookie of staff: its name, and how browsers must treat it. */
export function sessionCookie(url = appUrl()): { name: string; options: CookieOptions } {
  const secure = url.protocol === 'https:'
  return {
    name: secure ? '__Host-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

/** What next-auth puts into the cookie: the session's token, encrypted, and nothing about the person. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: authSecret(), maxAge: sessionSeconds })
}

/** The session's token in a cookie value; undefined for whatever we did not make. */
export async function openSession(value: string | undefined): Promise<string | undefined> {
  if (!value) return undefined
  try {
    const sealed = await decode({ token: value, secret: authSecret() })
    return typeof sealed?.sid === 'string' ? sealed.sid : undefined
  } catch {
    return undefined
  }
}

/** The same out of the headers of a request, where Next.js does not hand over its cookies. */
export function openSessionIn(headers: Headers): Promise<string | undefined> {
  const start = `${sessionCookie().name}=`
  const pairs = (headers.get('cookie') ?? '').split(/; */)
  return openSession(pairs.find((pair) => pair.startsWith(start))?.slice(start.length))
}
