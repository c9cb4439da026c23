/** The header with the requested address, set by proxy.ts, since Next.js does not tell a page its own. */
export const pathHeader = 'x-path'
