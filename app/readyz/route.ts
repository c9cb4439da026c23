import { database } from '#lib/db/database.ts'
import { isDatabaseUp } from '#lib/db/health.ts'

/** Whether this process can serve: the database answers. Asks at most once a second. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseUp(database())
  return new Response(isReady ? 'ready\n' : 'the database does not answer\n', {
    status: isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
