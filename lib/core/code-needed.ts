import { Refusal } from './refusal.ts'

/** The sentence beside the code field after the code was mailed. It reports no mistake. */
export const codeMailed =
  'To make sure that this is you, we have emailed a code to the address on your record. Enter it here.'

/** Refuses a customer's change until they give the code mailed to the address on their record. */
export class CodeNeeded extends Refusal {
  override name = 'CodeNeeded'

  constructor(sentence = 'This needs the code that we email to the address on your record.') {
    super(sentence, { code: sentence })
  }
}
