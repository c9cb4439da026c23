import type { Channel } from './labels.ts'

type Addressed = { channel: Channel; recipient: string; email: string | null; holdsSecret?: boolean }

/**
 * The address a message would go to now: for email the one on the record, otherwise its original recipient. A code only
 * ever goes to the mailbox that it proves.
 */
export function addressNow({ channel, recipient, email, holdsSecret = false }: Addressed): string | null {
  return channel === 'email' && !holdsSecret ? email : recipient
}
