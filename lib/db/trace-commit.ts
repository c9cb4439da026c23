import { CompiledQuery, type DatabaseConnection } from 'kysely'

/** The id under which a transaction wrote, and when its server started, since a crash may give an id out again. */
export type Written = { xid: string; serverStart: string }

/** How far a transaction came, where its driver follows that. `written` stays undefined while it has written nothing. */
export type CommitTrace = {
  /** So that another transaction, begun within the work of this one, leaves no mark on it. */
  hasBegun: boolean
  isFollowed: boolean
  isCommitSent: boolean
  written?: Written
  asking?: Promise<void>
}

export function newTrace(): CommitTrace {
  return { hasBegun: false, isFollowed: false, isCommitSent: false }
}

type Execute = DatabaseConnection['executeQuery']
type Options = Parameters<Execute>[1]

/**
 * Makes a connection ask for the transaction's id behind the first statement that may write. Its client has to pipeline:
 * both leave together, and nobody waits a trip for the answer.
 */
export function traceCommits(connection: DatabaseConnection, traceOf: () => CommitTrace | undefined): void {
  const execute: Execute = connection.executeQuery.bind(connection)

  connection.executeQuery = <Row>(query: CompiledQuery, options?: Options) => {
    const answer = execute<Row>(query, options)
    const trace = traceOf()
    if (trace && !trace.written && mayWrite(query)) trace.asking = askForId(execute, trace)
    return answer
  }
}

// A function that writes has to be called in raw SQL to be seen here.
function mayWrite({ query }: CompiledQuery): boolean {
  return query.kind !== 'SelectQueryNode' || query.with !== undefined
}

const idQuery = CompiledQuery.raw(
  'select pg_current_xact_id_if_assigned()::text as xid, pg_postmaster_start_time()::text as "serverStart"',
)

// It fails only with its transaction, or with the savepoint that is then undone.
async function askForId(execute: Execute, trace: CommitTrace): Promise<void> {
  try {
    const { rows } = await execute<{ xid: string | null; serverStart: string }>(idQuery)
    const [found] = rows
    if (found?.xid) trace.written = { xid: found.xid, serverStart: found.serverStart }
  } catch {
    return
  }
}
