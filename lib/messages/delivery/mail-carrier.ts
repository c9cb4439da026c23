import { sendLetter } from '../../providers/smtp/send-letter.ts'
import { smtp } from '../../providers/smtp/smtp.ts'
import type { Carrier, OpenCarrier } from './carrier.ts'

type Setting = Parameters<typeof smtp.open>[0]

/** Carries emails to the company's mail server. */
export const mailCarrier: Carrier = {
  open() {
    const setting = smtp.setting()
    return setting && openMailCarrier(setting)
  },
}

export function openMailCarrier(setting: Setting): OpenCarrier {
  const connection = smtp.open(setting)
  return {
    name: 'smtp',
    title: 'mail server',
    send: ({ id, recipient, subject, bodyHtml, bodyText }) =>
      sendLetter(connection, { id, to: recipient, subject: subject ?? '', html: bodyHtml ?? '', text: bodyText }),
    close: connection.close,
  }
}
