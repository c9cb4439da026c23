import nodemailer from 'nodemailer'

/** A message as it leaves. `id` makes the Message-ID, so that one sent twice after a crash is known as one. */
export type OutgoingMail = { id: string; to: string; subject: string; html: string; text: string }

export type Mailer = { send: (mail: OutgoingMail) => Promise<void>; close: () => void }

export type MailerSetting = { smtpUrl: string; from: string; host: string }

/** Sends through an SMTP server, over one connection kept open while there is something to send. */
export function openMailer({ smtpUrl, from, host }: MailerSetting): Mailer {
  const transport = nodemailer.createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    },
    { from },
  )
  return {
    async send({ id, to, subject, html, text }) {
      // An object is taken as one address as it stands; text would be parsed, and could then name several.
      await transport.sendMail({ messageId: `<${id}@${host}>`, to: { name: '', address: to }, subject, html, text })
    },
    close: () => transport.close(),
  }
}
