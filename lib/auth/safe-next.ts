import type { Route } from 'next'

const anywhere = 'http://anywhere.invalid'

/** The page to open after signing in; undefined unless it is a path on this site. */
export function safeNext(next: string | undefined): Route | undefined {
  if (!next?.startsWith('/') || !URL.canParse(next, anywhere)) return undefined
  const url = new URL(next, anywhere)
  const path = `${url.pathname}${url.search}`
  return url.origin === anywhere && isOurs(path) ? path : undefined
}

// A path with two leading slashes names another site.
function isOurs(path: string): path is Route {
  return !path.startsWith('//')
}
