import type { Channel } from './labels.ts'

/** Where a message goes if it is sent now: emails to the address on the record, everything else where it was meant to go. */
export function addressNow(message: { channel: Channel; recipient: string; email: string | null }): string | null {
  return message.channel === 'email' ? message.email : message.recipient
}
