import type { Trx } from '../../db/types.ts'
import { personalData } from '../../house.ts'
import { type Moved, rePoint } from '../../privacy/re-point.ts'

export const claims = personalData.flatMap((domain) => domain.claims)

export type RecordMove = Moved & { fromUserId: string }

/** Moves every row of the merged records to the survivor, one record after another, so that twins are noticed. */
export async function moveRecords(trx: Trx, survivorId: string, mergedIds: readonly string[]): Promise<RecordMove[]> {
  const moves: RecordMove[] = []
  for (const mergedId of mergedIds) {
    const moved = await rePoint(trx, claims, { survivorId, mergedId })
    moves.push(...moved.map((move) => ({ ...move, fromUserId: mergedId })))
  }
  return moves
}
