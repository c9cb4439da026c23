import type { RawBuilder } from 'kysely'

/** What a condition asks of a row of `users`. Values are always parameters; names come from closed maps. */
export type Ask = RawBuilder<boolean>
