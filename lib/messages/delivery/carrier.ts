import type { Outcome } from '../../providers/outcome.ts'

/** A message as its carrier receives it. */
export type Outgoing = {
  id: string
  recipient: string
  subject: string | null
  bodyHtml: string | null
  bodyText: string
}

/** An open carrier. Close it after the last message. */
export type OpenCarrier = {
  name: string
  /** The carrier's name in the office, such as "mail server". */
  title: string
  /** Returns the carrier's own id of the message. Must not repeat a call whose outcome is unclear. */
  send: (message: Outgoing) => Promise<Outcome<{ messageId: string }>>
  close: () => void
}

/** Carries the messages of a channel. Opens to undefined if not configured. */
export type Carrier = { open: () => OpenCarrier | undefined }
