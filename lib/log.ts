import pino from 'pino'
import { readSettings } from './env.ts'

/** JSON lines on stderr, without personal data, tokens or SQL parameters. */
export const log = pino({ level: readSettings().LOG_LEVEL, base: null }, pino.destination(2))

/** An error's loggable parts. Leaves out the message of an error with a code: database errors quote personal data. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? error.code : undefined
  const digest = 'digest' in error ? error.digest : undefined
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, code, digest, ...(code === undefined && { message: error.message }), frames }
}
