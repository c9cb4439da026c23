/** The address that was asked for, set by proxy.ts, since a page is not told its own. */
export const pathHeader = 'x-path'
