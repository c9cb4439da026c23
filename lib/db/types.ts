import type { Kysely, Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** For reads. A transaction fits too. */
export type Db = Kysely<DB>

/** For writes: a function that takes a Trx cannot be called outside a transaction. */
export type Trx = Transaction<DB>
