/** A record that a sentence speaks of, so that a page can lead there. */
export type Mention = { id: string; label: string; detail: string }

/** A sentence for the person in front of the screen: why this cannot be done, and what to do instead. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly fields: Record<string, string>
  readonly mentions: Mention[]

  /** `fields` names the inputs that are wrong, each with its own sentence. */
  constructor(message: string, fields: Record<string, string> = {}, mentions: Mention[] = []) {
    super(message)
    this.fields = fields
    this.mentions = mentions
  }
}

/** Said where a lock was waited for in vain, such as beside an import. */
export const busy = 'Someone else is changing this just now. Try again.'
