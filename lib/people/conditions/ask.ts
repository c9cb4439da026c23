import type { RawBuilder } from 'kysely'

/** SQL for one condition on a row of `users`. Values are always parameters; names come from closed maps. */
export type Ask = RawBuilder<boolean>
