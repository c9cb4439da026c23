import {
  type AbortableOperationOptions,
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type TransactionSettings,
} from 'kysely'
import { settingsOf, toBegin } from './limits.ts'
import { type CommitTrace, traceCommits } from './trace-commit.ts'

/** PostgreSQL that begins a transaction and sets its limits in one round trip, and tracks whether it commits. */
export class LimitedDialect extends PostgresDialect {
  readonly #pool: PostgresPool

  constructor(pool: PostgresPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): PostgresDriver {
    return new LimitedDriver(this.#pool)
  }
}

type Undone = Parameters<PostgresDriver['rollbackTransaction']>[0]

class LimitedDriver extends PostgresDriver {
  readonly #traces = new WeakMap<DatabaseConnection, CommitTrace | undefined>()
  readonly #isPipelined: boolean

  constructor(pool: PostgresPool) {
    super({ pool })
    this.#isPipelined = 'pipeline' in pool.options && pool.options.pipeline === true
  }

  override async acquireConnection(options?: AbortableOperationOptions): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(options)
    if (this.#isPipelined && !this.#traces.has(connection)) traceCommits(connection, () => this.#traces.get(connection))
    this.#traces.set(connection, undefined)
    return connection
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const beginning = toBegin.getStore()
    if (!beginning || beginning.trace.hasBegun || settings.isolationLevel || settings.accessMode)
      return super.beginTransaction(connection, settings)

    beginning.trace.hasBegun = true
    await connection.executeQuery(CompiledQuery.raw(`begin; ${settingsOf(beginning.limits, 'set local')}`))
    this.#traces.set(connection, beginning.trace)
    beginning.trace.isFollowed = this.#isPipelined
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const trace = this.#traces.get(connection)
    this.#traces.set(connection, undefined)
    // Without its answer a lost COMMIT could not be asked about.
    await trace?.asking
    if (trace) trace.isCommitSent = true
    await super.commitTransaction(connection)
  }

  override async rollbackTransaction(connection: Undone): Promise<void> {
    this.#traces.set(connection, undefined)
    await super.rollbackTransaction(connection)
  }
}
