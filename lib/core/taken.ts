import { Refusal } from './refusal.ts'

/** The value already belongs to someone else, for example an email address. */
export class Taken extends Refusal {
  override name = 'Taken'
}
