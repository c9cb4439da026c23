import { appUrl } from '../../env.ts'

/**
 * Whether the headers of a read prove that it came from our own pages. Other sites can make a browser send a read with
 * its cookies.
 */
export function isOwnRead(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'same-origin' || isSameOrigin(headers)
}

/** Whether the browser says that another site made it send this request. */
export function isForeign(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
}

/** Whether a request came from our own pages. Every write must, since browsers send cookies from other sites too. */
export function isSameOrigin(headers: Headers): boolean {
  const claimed = headers.get('origin')
  if (!claimed || !URL.canParse(claimed)) return false

  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  // The host header admits people who open a local installation as localhost.
  return claimed === appUrl().origin || new URL(claimed).host === headers.get('host')
}
