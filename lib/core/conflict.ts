import { Refusal } from './refusal.ts'

/** A field's values as text: the person's own, someone else's newer one, and the one both started from. Empty when unset. */
export type Contested = { mine: string; theirs: string; original?: string }

type Standing = {
  version: number
  /** Every field's current value. */
  values: Record<string, string>
  contested: Record<string, Contested>
}

/** Someone else saved a newer version first. Nothing is written, and the form keeps what the person typed. */
export class Conflict extends Refusal {
  override name = 'Conflict'
  readonly standing: Standing

  constructor(message: string, standing: Standing) {
    super(message)
    this.standing = standing
  }
}
