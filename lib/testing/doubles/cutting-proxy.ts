import { connect, createServer, type Socket } from 'node:net'
import { listen } from './listen.ts'

/** Where the connection breaks: after COMMIT arrived, before it did, or with COMMIT stuck on an open connection. */
export type Cut = 'once COMMIT arrived' | 'before COMMIT arrived' | 'with COMMIT on its way'

const commit = Buffer.from('commit\0')

/** A proxy to a database that breaks the connection at each COMMIT while `cuts` has entries. */
export async function startCuttingProxy(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const cuts: Cut[] = []
  const farEnds = new Set<Socket>()

  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.on('data', (chunk) => {
      const cut = chunk.includes(commit) ? cuts.shift() : undefined
      if (!cut || cut === 'once COMMIT arrived') far.write(chunk)
      if (cut) sever(near, far, cut)
    })
    far.on('data', (chunk) => near.write(chunk))
    farEnds.add(far.on('close', () => farEnds.delete(far)))
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.on('error', () => undefined)
      end.on('close', () => other.destroy())
    }
  })
  const { port: ownPort, stop } = await listen(server)
  const url = Object.assign(new URL(databaseUrl), { port: String(ownPort) }).href
  return {
    url,
    cuts,
    async stop() {
      await stop()
      for (const far of farEnds) far.destroy()
    },
  }
}

function sever(near: Socket, far: Socket, cut: Cut): void {
  near.removeAllListeners('close')
  far.removeAllListeners('data')
  near.destroy()
  if (cut === 'before COMMIT arrived') far.destroy()
  // Reads on, so that the server gets rid of its answer.
  else far.resume()
}
