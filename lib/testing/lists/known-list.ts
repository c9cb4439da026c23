import type { Trx } from '../../db/types.ts'
import type { List } from '../../lists/list.ts'

/** Values for the filters that are no closed choice; each leaves some rows and not all. */
type Samples = Record<string, unknown[]>

/** A list and what its tests ask of it: exported as `known` by the `-list.fill.ts` beside the declaration. */
export type KnownList = {
  list: List<{ id: string }>
  /** Makes rows of every kind, some of them alike in what they are sorted by, and tells what to ask. */
  fill: (trx: Trx) => Promise<Samples>
}
