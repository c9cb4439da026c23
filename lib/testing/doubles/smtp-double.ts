import { createServer, type Socket } from 'node:net'
import { listen } from './listen.ts'

/** A step of the SMTP conversation at which the double can misbehave; LETTER is the end of the letter. */
type Point = 'GREETING' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'LETTER'

/** The misbehaviour: a reply, silence, or hanging up. */
type Misdeed = { says: string } | 'is silent' | 'hangs up' | 'hangs up once'

const usual: Record<Point, string> = {
  GREETING: '220 double ESMTP',
  EHLO: '250-double\r\n250 AUTH PLAIN',
  AUTH: '235 welcome',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  LETTER: '250 queued',
}

/** A mail server that misbehaves at the given steps, and counts how often each was reached. */
export async function startSmtpDouble(misdeeds: Partial<Record<Point, Misdeed>> = {}) {
  const reached: Partial<Record<Point, number>> = {}
  let latest: Socket | undefined
  const server = createServer((socket) => {
    latest = socket
    const at = (point: Point) => {
      reached[point] = (reached[point] ?? 0) + 1
      const misdeed = misdeeds[point]
      if (misdeed === 'hangs up once') delete misdeeds[point]
      if (misdeed === 'hangs up' || misdeed === 'hangs up once') socket.destroy()
      else if (misdeed !== 'is silent') socket.write(`${misdeed ? misdeed.says : usual[point]}\r\n`)
    }
    at('GREETING')
    converse(socket, at)
  })
  const { port, stop } = await listen(server)
  const say = (line: string) => latest?.write(`${line}\r\n`)
  return { url: `smtp://us:secret@127.0.0.1:${port}`, misdeeds, reached, say, stop }
}

function converse(socket: Socket, at: (point: Point) => void): void {
  let [rest, isLetter] = ['', false]
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (isLetter) {
        if (line === '.') at('LETTER')
        isLetter &&= line !== '.'
      } else {
        const point = pointOf(line)
        if (point) at(point)
        else socket.write('250 ok\r\n')
        isLetter = point === 'DATA'
      }
    }
  })
}

function pointOf(line: string): Point | undefined {
  const verb = line.slice(0, 4).toUpperCase()
  return verb === 'EHLO' || verb === 'AUTH' || verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA' ? verb : undefined
}
