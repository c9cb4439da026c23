import { Refusal } from './refusal.ts'

/** What I wrote, what someone else wrote meanwhile, and what both began with; as text, empty for nothing. */
export type Contested = { mine: string; theirs: string; original?: string }

type Standing = {
  version: number
  /** Every field as it stands now. */
  values: Record<string, string>
  contested: Record<string, Contested>
}

/** Someone else changed meanwhile what was about to be changed. Nothing was written, and nothing that was typed is lost. */
export class Conflict extends Refusal {
  override name = 'Conflict'
  readonly standing: Standing

  constructor(message: string, standing: Standing) {
    super(message)
    this.standing = standing
  }
}
