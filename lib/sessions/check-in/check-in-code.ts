import { createHash, createHmac } from 'node:crypto'
import { referenceOf } from '../../core/reference.ts'
import { readSettings } from '../../env.ts'
import { checkInPrefix } from './read-check-in-code.ts'

/**
 * What somebody shows at the door: a code of their seat that lasts until the seat is given to somebody else. It knows
 * nothing of their record, which may be merged or found only later.
 */
export function checkInCode({ seatId, holderNumber }: { seatId: string; holderNumber: number }): string {
  const made = createHmac('sha256', readSettings().AUTH_SECRET ?? '').update(`check-in\n${seatId}\n${holderNumber}`)
  return referenceOf(checkInPrefix, made.digest())
}

/** What a register on a phone holds instead of the code. */
export function checkInHash(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
