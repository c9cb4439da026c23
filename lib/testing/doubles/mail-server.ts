import { SMTPServer } from 'smtp-server'
import { freePort } from '../../db/embedded/free-port.ts'

/** A real SMTP server that keeps received letters, on the given port or a free one. */
export async function startMailServer({ port: wanted, refuses }: { port?: number; refuses?: string } = {}) {
  const port = wanted ?? (await freePort(0))
  const received: { to: string[]; data: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(address === refuses ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      let data = ''
      stream.on('data', (chunk) => (data += chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), data })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((done) => server.close(done)),
  }
}
