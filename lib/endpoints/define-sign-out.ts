import { isSameOrigin } from './origin/same-origin.ts'

type SignOut = {
  /** Ends the session and deletes its cookie. Does nothing for a visitor without one. */
  leave: (headers: Headers) => Promise<void>
  /** The page to show afterwards. */
  to: string
}

/**
 * Makes the browser drop the pages it keeps for its Back button. Never says "storage", which would delete register marks
 * that are not sent yet.
 */
export const clearSiteData = { 'clear-site-data': '"cache"' }

/** Defines the address behind "Sign out". It is no server action, since those cannot set this header. */
export function defineSignOutHandler({ leave, to }: SignOut) {
  return async (request: Request): Promise<Response> => {
    const headers = { location: to, 'cache-control': 'no-store' }
    if (!isSameOrigin(request.headers)) return new Response(null, { status: 303, headers })
    await leave(request.headers)
    return new Response(null, { status: 303, headers: { ...headers, ...clearSiteData } })
  }
}
