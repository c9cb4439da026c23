import { Refusal } from './refusal.ts'

/** Said when the code was mailed: no fault of the customer's. */
export const codeMailed =
  'To be sure that this is you, we have emailed a code to the address on your record. Enter it here.'

/** A customer's change that needs the code we mail to the address on their record. */
export class CodeNeeded extends Refusal {
  override name = 'CodeNeeded'

  constructor(sentence = 'This needs the code that we email to the address on your record.') {
    super(sentence, { code: sentence })
  }
}
