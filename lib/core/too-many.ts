import { Refusal } from './refusal.ts'

/** Tried too often, or by too many at once. What is asked again after so many seconds is looked at. */
export class TooMany extends Refusal {
  override name = 'TooMany'
  readonly retryAfter: number

  constructor(message: string, retryAfter: number, fields: Record<string, string> = {}) {
    super(message, fields)
    this.retryAfter = retryAfter
  }
}
