import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import type { Db } from '../../lib/db/types.ts'
import { enterPortal } from '../../lib/portal/entry/enter-portal.ts'

const known = z.object({ reference: z.string(), email: z.string() })

/** Serves the portal's lookup without its fixed response time, which would hide the work. Each request has a new address. */
export async function openLookupDoor(db: Db): Promise<{ url: string; close: () => void }> {
  let visitors = 0
  const server = createServer(async (request, response) => {
    const visitor = visitors++
    const origin = { ipAddress: `10.0.${visitor >> 8}.${visitor & 255}` }
    const entered = await enterPortal(db, origin, known.parse(await json(request)))
    response.writeHead(entered ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(entered ?? {}))
  })
  const port = await freePort(0)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
