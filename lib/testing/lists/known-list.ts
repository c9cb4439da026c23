import type { Trx } from '../../db/types.ts'
import type { List } from '../../lists/list.ts'

/** Values for filters without fixed choices. Each finds some of the rows, never all. */
type Samples = Record<string, unknown[]>

/** A list and what its tests ask of it: exported as `known` by the `-list.fill.ts` beside the declaration. */
export type KnownList = {
  list: List<{ id: string }>
  /** Makes rows of every kind, with ties in each order, and returns the values to ask for. */
  fill: (trx: Trx) => Promise<Samples>
}
