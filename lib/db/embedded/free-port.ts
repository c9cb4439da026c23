import { createServer } from 'node:net'

/** A free port of this machine: the wanted one, or any for 0. Rejects when the wanted one is taken. */
export function freePort(wanted: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(wanted, host, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
