import { Refusal } from '../core/refusal.ts'
import { isConnectionLoss } from '../db/transaction.ts'
import { describeError, log } from '../log.ts'
import { Problem } from './answer/problem.ts'

/**
 * Runs work for a stranger. A fault, such as a wait for a locked row, is logged and answered like a wrong guess, since it
 * would reveal that the row exists. Refusals and lost connections pass, since they reveal nothing.
 */
export async function hideFault<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal || error instanceof Problem || isConnectionLoss(error)) throw error
    log.warn(describeError(error), 'a fault was answered like a wrong guess')
    return undefined
  }
}
