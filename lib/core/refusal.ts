/** A record named in an error sentence, for the page to link to. */
export type Mention = { id: string; label: string; detail: string }

/** An error sentence for the person at the screen: why this cannot be done, and what to do instead. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly fields: Record<string, string>
  readonly mentions: Mention[]

  /** `fields` maps each wrong input to its own sentence. */
  constructor(message: string, fields: Record<string, string> = {}, mentions: Mention[] = []) {
    super(message)
    this.fields = fields
    this.mentions = mentions
  }

  /** A refusal because of one input, whose sentence stands beside it. */
  static at<Kind>(
    this: new (
      message: string,
      fields: Record<string, string>,
      mentions?: Mention[],
    ) => Kind,
    field: string,
    sentence: string,
    mentions?: Mention[],
  ): Kind {
    return new this(sentence, { [field]: sentence }, mentions)
  }
}

/** Shown when the database gave up waiting for a lock, for example during an import. */
export const busy = 'Someone else is changing this just now. Try again.'

/** Values that are probably mistyped. The form asks about them, and accepts them when sent with `insistence`. */
export class Doubtful extends Refusal {
  override name = 'Doubtful'
  /** What a form sends as `keepAsTyped` to keep exactly these values. */
  readonly insistence: string

  constructor(fields: Record<string, string>, insistence: string) {
    super(Object.values(fields).join(' '), fields)
    this.insistence = insistence
  }
}
