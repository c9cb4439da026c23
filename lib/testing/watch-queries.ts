import type { CompiledQuery, QueryId } from 'kysely'
import type { Db } from '../db/types.ts'

/** The given database, and a list of every query answered through it. */
export function watchQueries(db: Db): { watched: Db; queries: CompiledQuery[] } {
  const queries: CompiledQuery[] = []
  const compiled = new WeakMap<QueryId, CompiledQuery>()

  const watched = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      compiled.set(queryId, db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const query = compiled.get(queryId)
      if (query) queries.push(query)
      return result
    },
  })
  return { watched, queries }
}
