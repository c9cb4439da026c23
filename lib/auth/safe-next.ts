import type { Route } from 'next'

const anywhere = 'http://anywhere.invalid'

/** Where to go after signing in, if that is a page of ours: a path, never another site. */
export function safeNext(next: string | undefined): Route | undefined {
  if (!next?.startsWith('/') || !URL.canParse(next, anywhere)) return undefined
  const url = new URL(next, anywhere)
  const path = `${url.pathname}${url.search}`
  return url.origin === anywhere && isOurs(path) ? path : undefined
}

// Two slashes in front would name another site once more.
function isOurs(path: string): path is Route {
  return !path.startsWith('//')
}
