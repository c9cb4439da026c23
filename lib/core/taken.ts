import { Refusal } from './refusal.ts'

/** What was asked for belongs to somebody else already, such as an email address. */
export class Taken extends Refusal {
  override name = 'Taken'
}
