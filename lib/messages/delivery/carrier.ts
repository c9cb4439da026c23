import type { Outcome } from '../../providers/outcome.ts'

/** A message as its carrier gets it. */
export type Outgoing = {
  id: string
  recipient: string
  subject: string | null
  bodyHtml: string | null
  bodyText: string
}

/** A carrier at work. Close it after the last message. */
export type OpenCarrier = {
  name: string
  /** What the office calls it, such as "mail server". */
  title: string
  /** Answers the carrier's own id of the message. Must not repeat a call whose outcome is unclear. */
  send: (message: Outgoing) => Promise<Outcome<{ messageId: string }>>
  close: () => void
}

/** Brings the messages of a channel. Opens to undefined while the environment does not name it. */
export type Carrier = { open: () => OpenCarrier | undefined }
