import { decode, encode } from 'next-auth/jwt'
import { appUrl, authSecret } from '../../env.ts'

/** Ten hours, a working day: then every colleague signs in again. */
export const sessionSeconds = 10 * 60 * 60

export type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean }

/** The name and options of the staff session's cookie. */
export function sessionCookie(url = appUrl()): { name: string; options: CookieOptions } {
  const secure = url.protocol === 'https:'
  return {
    name: secure ? '__Host-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

/** The cookie's value, encrypted by next-auth: the session's token and nothing about the person. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: authSecret(), maxAge: sessionSeconds })
}

/** The session's token in a cookie's value; undefined unless we sealed it. */
export async function openSession(value: string | undefined): Promise<string | undefined> {
  if (!value) return undefined
  try {
    const sealed = await decode({ token: value, secret: authSecret() })
    return typeof sealed?.sid === 'string' ? sealed.sid : undefined
  } catch {
    return undefined
  }
}

/** The session's token in a request's headers, for requests where Next.js does not pass cookies. */
export function openSessionIn(headers: Headers): Promise<string | undefined> {
  const start = `${sessionCookie().name}=`
  const pairs = (headers.get('cookie') ?? '').split(/; */)
  return openSession(pairs.find((pair) => pair.startsWith(start))?.slice(start.length))
}
