import { CamelCasePlugin, Kysely, type PostgresPool } from 'kysely'
import pg from 'pg'
import { LimitedDialect } from './limited-dialect.ts'
import { type Limits, settingsOf } from './limits.ts'
import type { DB } from './schema.ts'
import type { Db } from './types.ts'

const dateType = 1082
const keepText = (value: string) => value

/** How values arrive: plain dates and money as text, whole numbers as numbers, moments as Date. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    if (type === dateType) return keepText
    if (type === pg.types.builtins.INT8) return Number
    return format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type)
  },
}

export const applicationName = 'react-fast'

export type PoolOptions = {
  max?: number
  onLost?: () => void
  /** Limits for statements outside a transaction; transactions bring their own. */
  limits?: Limits
}

export function openPool(url: string, { max = 10, onLost, limits }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2000,
    // Pipelining: asking for a transaction’s id right after its first write costs no extra round trip.
    pipeline: true,
    types,
    application_name: applicationName,
  })
  // A broken idle connection must not end the process; the pool opens another on demand.
  pool.on('error', () => onLost?.())
  // A connection lost while in use fails its next query; without a listener it would end the process first.
  pool.on('connect', (client) => client.on('error', () => undefined))
  if (limits) pool.on('connect', (client) => void client.query(settingsOf(limits, 'set')).catch(() => onLost?.()))
  return pool
}

export function openDatabase(pool: PostgresPool): Db {
  return new Kysely<DB>({
    dialect: new LimitedDialect(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true, underscoreBeforeDigits: true })],
  })
}
