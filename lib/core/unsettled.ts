import { Refusal } from './refusal.ts'

const sentence =
  'The connection to the database broke while this was being saved. It may have been saved: check before you send it again.'

/** Nobody knows whether the work took effect, so no code may repeat it unasked. */
export class Unsettled extends Refusal {
  override name = 'Unsettled'

  constructor() {
    super(sentence)
  }
}
