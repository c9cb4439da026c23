import { database } from '#lib/db/database.ts'
import { findReadiness } from '#lib/runtime/find-readiness.ts'

/** Whether this process can serve: the database answers, and the keys open its values. */
export async function GET(): Promise<Response> {
  const readiness = await findReadiness(database())
  return new Response(`${readiness}\n`, {
    status: readiness === 'ready' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
