import { format } from 'node:util'
import { isDevelopment } from '../env.ts'
import { describeError, log } from '../log.ts'

/**
 * Sends console.error through our log: Next.js prints whole errors, and database errors quote personal data. Skips errors
 * with a digest, which onRequestError logs already, and ignores a visitor who hangs up. Does nothing in development.
 */
export function guardConsole(): void {
  if (isDevelopment()) return
  console.error = (...parts: unknown[]) => {
    const errors = parts.filter((part) => part instanceof Error)
    if (errors.some((error) => 'digest' in error)) return

    const words = format(...parts.filter((part) => typeof part === 'string'))
    if (errors.length === 0) log.error(words)
    for (const error of errors) log[isHangUp(error) ? 'debug' : 'error'](describeError(error), words)
  }
}

/** Whether a visitor left before their request was read, which is not an error. */
function isHangUp(error: Error): boolean {
  return error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
}
