import { z } from 'zod'
import type { Failure } from '../outcome.ts'

/** An SMTP conversation that failed. `isHandedOver` says whether the letter itself had begun to leave. */
export class SmtpFault extends Error {
  override name = 'SmtpFault'
  readonly isHandedOver: boolean

  constructor(cause: unknown, isHandedOver: boolean) {
    super('The mail server did not take a letter.', { cause })
    this.isHandedOver = isHandedOver
  }
}

const known = z.object({ code: z.string(), command: z.string().optional(), responseCode: z.number().optional() })

const aboutTheLetter = ['MAIL FROM', 'RCPT TO', 'DATA']
const aboutOurLogin = [530, 534, 535, 538]

/** Names the failure by the server's reply (RFC 5321) or, where there is none, by how far the conversation came. */
export function readSmtpFailure(error: unknown): Failure | undefined {
  if (!(error instanceof SmtpFault)) return undefined
  const fault = known.safeParse(error.cause)
  if (!fault.success) return undefined

  const { code, command = '', responseCode } = fault.data
  if (responseCode !== undefined) return byReply(responseCode, command)
  return error.isHandedOver ? { kind: 'unclear', code } : beforeTheLetter(code)
}

function byReply(reply: number, command: string): Failure {
  const code = String(reply)
  if (aboutOurLogin.includes(reply)) return { kind: 'unauthorised', code }
  if (reply === 421) return { kind: 'rate_limited', code }
  // 503 is about the order of commands, so the letter may well be taken over another connection.
  const isFinal = reply >= 500 && reply !== 503 && aboutTheLetter.includes(command)
  return { kind: isFinal ? 'refused' : 'deferred', code }
}

function beforeTheLetter(code: string): Failure {
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return { kind: 'unauthorised', code }
    case 'EENVELOPE':
    case 'EMESSAGE':
      return { kind: 'refused', code }
    case 'ETIMEDOUT':
    case 'EABORT':
      return { kind: 'timed_out', code }
    case 'EPROTOCOL':
      return { kind: 'malformed', code }
    default:
      return { kind: 'unreachable', code }
  }
}
