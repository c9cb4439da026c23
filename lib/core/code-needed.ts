import { Refusal } from './refusal.ts'

/** A customer's change that needs the code we mail to the address on their record. */
export class CodeNeeded extends Refusal {
  override name = 'CodeNeeded'

  constructor(sentence = 'This needs the code that we email to the address on your record.') {
    super(sentence, { code: sentence })
  }
}
