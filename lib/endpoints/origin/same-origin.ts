import { appUrl } from '../../env.ts'

/** A browser adds its cookies to requests of foreign pages too, so a write must come from one of our own. */
export function isSameOrigin(headers: Headers): boolean {
  const claimed = headers.get('origin')
  if (!claimed || !URL.canParse(claimed)) return false

  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  // The second name serves people who open a local installation as localhost.
  return claimed === appUrl().origin || new URL(claimed).host === headers.get('host')
}
