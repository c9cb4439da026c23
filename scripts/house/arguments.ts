import { z } from 'zod'
import { Refusal } from '../../lib/core/refusal.ts'
import { isConnectionLoss } from '../../lib/db/transaction.ts'
import { normaliseEmail } from '../../lib/people/contact/normalise-email.ts'

export const emailArgument = z.string().transform((text, context) => {
  const read = normaliseEmail(text)
  if (read.kind === 'valid') return read.email
  context.addIssue('must be an email address')
  return z.NEVER
})

/** Prints a command's result. A refusal is one message with exit code 1, a wrong argument with 2; never a stack. */
export async function runCommand(usage: string, command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(await command())
  } catch (error) {
    process.exitCode = explain(error, usage)
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  if (error instanceof z.ZodError) {
    const faults = error.issues.map(
      ({ path, message }) => `${path.length > 0 ? `--${path.join('.')}: ` : ''}${message}`,
    )
    process.stderr.write(`${faults.join('\n')}\n\n${usage}`)
    return 2
  }
  if (isConnectionLoss(error)) {
    process.stderr.write('The database does not answer.\n')
    return 1
  }
  if (isArgumentError(error)) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return 2
  }
  throw error
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
