import { Refusal } from './refusal.ts'

/** Too many attempts, or too many people at once. The caller may try again in `retryAfter` seconds. */
export class TooMany extends Refusal {
  override name = 'TooMany'
  readonly retryAfter: number

  constructor(message: string, retryAfter: number, fields: Record<string, string> = {}) {
    super(message, fields)
    this.retryAfter = retryAfter
  }
}
