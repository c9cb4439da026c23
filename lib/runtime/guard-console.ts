import { format } from 'node:util'
import { isDevelopment } from '../env.ts'
import { describeError, log } from '../log.ts'

/**
 * Next.js prints whole errors, and those of the database quote people's data. From here on what it prints goes through our
 * log; errors with a digest are left out, since onRequestError has them already. Development keeps its own words.
 */
export function guardConsole(): void {
  if (isDevelopment()) return
  console.error = (...parts: unknown[]) => {
    const errors = parts.filter((part) => part instanceof Error)
    if (errors.some((error) => 'digest' in error)) return

    const words = format(...parts.filter((part) => typeof part === 'string'))
    if (errors.length === 0) log.error(words)
    for (const error of errors) log.error(describeError(error), words)
  }
}
