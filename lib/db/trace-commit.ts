import { CompiledQuery, type DatabaseConnection } from 'kysely'

/** A transaction’s id, and when its server started: after a crash the server may give the same id to another one. */
export type Written = { xid: string; serverStart: string }

/** How far a transaction got, if its driver traces it. `written` stays undefined until it writes. */
export type CommitTrace = {
  /** Keeps a second transaction, begun during this one’s work, from overwriting its trace. */
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
 * Makes a connection ask for the transaction's id right after the first statement that may write. The client has to
 * pipeline, so that both leave together and the question costs no extra round trip.
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

// Does not see a function that writes inside a built SELECT: call such functions in raw SQL.
function mayWrite({ query }: CompiledQuery): boolean {
  return query.kind !== 'SelectQueryNode' || query.with !== undefined
}

const idQuery = CompiledQuery.raw(
  'select pg_current_xact_id_if_assigned()::text as xid, pg_postmaster_start_time()::text as "serverStart"',
)

// The question fails only if its transaction, or a savepoint that is rolled back, failed before.
async function askForId(execute: Execute, trace: CommitTrace): Promise<void> {
  try {
    const { rows } = await execute<{ xid: string | null; serverStart: string }>(idQuery)
    const [found] = rows
    if (found?.xid) trace.written = { xid: found.xid, serverStart: found.serverStart }
  } catch {
    return
  }
}
