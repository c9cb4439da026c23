import { appUrl, isDevelopment } from '../env.ts'

/** The content security policy: pages load only our own files, and scripts and styles with this answer's nonce. */
export function contentPolicy(nonce: string): string {
  const isDev = isDevelopment()
  const rules = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Component libraries set style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(isSecure() ? ['upgrade-insecure-requests'] : []),
  ]
  return rules.join('; ')
}

/** The other security headers, for every answer. */
export function securityHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    ...(isSecure() && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}

function isSecure(): boolean {
  return appUrl().protocol === 'https:'
}
