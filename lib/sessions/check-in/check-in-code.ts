import { createHash, createHmac } from 'node:crypto'
import { referenceOf } from '../../core/reference.ts'
import { authSecret } from '../../env.ts'
import { checkInPrefix } from './read-check-in-code.ts'

/**
 * The code that an attendee shows at the door. It belongs to the seat, so it outlives a merge of records and changes
 * only when the seat goes to another person.
 */
export function checkInCode({ seatId, holderNumber }: { seatId: string; holderNumber: number }): string {
  const made = createHmac('sha256', authSecret()).update(`check-in\n${seatId}\n${holderNumber}`)
  return referenceOf(checkInPrefix, made.digest())
}

/** Lets a phone recognise a check-in code without being able to make one. */
export function checkInHash(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
