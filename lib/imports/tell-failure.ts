import { Refusal } from '../core/refusal.ts'
import { describeError, log } from '../log.ts'

/** The reason a run failed, for its page. Database messages quote people's data, so only their code is shown. */
export function tellFailure(runId: string, error: unknown): string {
  if (error instanceof Refusal) return error.message
  log.error({ ...describeError(error), runId }, 'an import failed')
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const named = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? ` (SQLSTATE ${code})` : ''
  return `Something went wrong${named}, and nothing was written. The log of the server says where.`
}
