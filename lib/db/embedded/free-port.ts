import { createServer } from 'node:net'

/** Finds a free port: the wanted one, or any when it is 0. Rejects when the wanted port is taken. */
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
