import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { safeNext } from '#lib/auth/safe-next.ts'
import { endSession } from '#lib/auth/staff-sessions/end-sessions.ts'
import { findStaffSession } from '#lib/auth/staff-sessions/find-staff-session.ts'
import { sessionCookie, sessionSeconds } from '#lib/auth/staff-sessions/session-cookie.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { database } from '#lib/db/database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { authSecret } from '#lib/env.ts'
import { authorize } from './authorize.ts'

declare module 'next-auth' {
  interface User {
    /** The token of the session, for the cookie. */
    sid: string
  }
}

/**
 * The next-auth set-up for programs that speak its protocol; the form of /sign-in uses the same verbs. next-auth turns
 * every error into a page of its own, so too many tries are reported separately.
 */
export function authOptions(tell: (error: TooMany) => void = () => {}): AuthOptions {
  const cookie = sessionCookie()
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: (credentials, request) =>
          authorize(database(), credentials, toHeaders(request.headers)).catch((error: unknown) => {
            if (error instanceof TooMany) tell(error)
            throw error
          }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.sid } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safeNext(url.replace(baseUrl, '')) ?? '/'}`,
    },
    events: { signOut: ({ token }) => endNamedSession(token.sid) },
  }
}

async function endNamedSession(sid: unknown): Promise<void> {
  if (typeof sid !== 'string') return
  const db = database()
  const session = await findStaffSession(db, sid)
  if (!session) return

  const { id, userId, role } = session
  const actor = { kind: 'staff', role, userId, via: { kind: 'session', id }, origin: {} } as const
  await inTransaction(db, (trx) => endSession(trx, actor, { sessionId: id, reason: 'signed_out' }))
}

function toHeaders(given: unknown): Headers {
  const pairs = Object.entries(given ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new Headers(pairs)
}
