import type { Channel } from './labels.ts'

/** The address a message would go to now: for email the one on the record, otherwise its original recipient. */
export function addressNow(message: { channel: Channel; recipient: string; email: string | null }): string | null {
  return message.channel === 'email' ? message.email : message.recipient
}
