import { Refusal } from './refusal.ts'

const sentence =
  'The connection to the database broke while this was being saved. It may have been done: look before you send it again.'

/** It is not known whether the work took effect, so that nothing repeats it by itself. */
export class Unsettled extends Refusal {
  override name = 'Unsettled'

  constructor() {
    super(sentence)
  }
}
