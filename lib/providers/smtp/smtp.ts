import type { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import { mailSetting } from '../../env.ts'
import { defineProvider } from '../define-provider.ts'
import { readSmtpFailure, SmtpFault } from './smtp-failure.ts'

/** A letter as it leaves. `id` makes the Message-ID. */
export type Letter = { id: string; to: string; subject: string; html: string; text: string }

type Setting = NonNullable<ReturnType<typeof mailSetting>>

const connectionMilliseconds = 10_000
const silenceMilliseconds = 60_000

/** The company's mail server, over one connection that stays open while there is something to send. */
export const smtp = defineProvider({
  name: 'smtp',
  setting: mailSetting,
  connect: openTransport,
  disconnect: ({ close }) => close(),
  readFailure: readSmtpFailure,
})

function openTransport({ smtpUrl, from, host }: Setting) {
  const transport = nodemailer.createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 1,
      maxRequeues: 0,
      connectionTimeout: connectionMilliseconds,
      greetingTimeout: connectionMilliseconds,
      socketTimeout: silenceMilliseconds,
    },
    { from },
  )
  const leaving = new Map<string, Readable>()
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((body: Readable) => {
      leaving.set(String(data.messageId), body)
      return body
    })
    done()
  })
  return {
    async send({ id, to, subject, html, text }: Letter, signal: AbortSignal): Promise<unknown> {
      const messageId = `<${id}@${host}>`
      try {
        // An object is taken as one address as it stands; text would be parsed, and could then name several.
        return await transport.sendMail({ messageId, to: { name: '', address: to }, subject, html, text, signal })
      } catch (error) {
        throw new SmtpFault(error, leaving.get(messageId)?.readableDidRead ?? false)
      } finally {
        leaving.delete(messageId)
      }
    },
    close: () => transport.close(),
  }
}
