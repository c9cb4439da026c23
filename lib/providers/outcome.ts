/** What became of one call to a provider. */
export type Outcome<Answer> = { kind: 'done'; answer: Answer } | Failure

/**
 * Why a call brought no answer. `unclear` alone may have taken effect; after every other kind nothing was done. `code`
 * is the provider's short word for it, fit for the log.
 */
export type Failure =
  /** The provider said no, and would say so again. */
  | { kind: 'refused'; code: string }
  /** Our credentials are not accepted, so every other call would fail as well. */
  | { kind: 'unauthorised'; code: string }
  /** The provider wants fewer calls of us, and may say after how long. */
  | { kind: 'rate_limited'; code: string; retryAfterSeconds?: number }
  /** The provider asks to try this call later. */
  | { kind: 'deferred'; code: string }
  | { kind: 'unreachable'; code: string }
  | { kind: 'timed_out'; code: string }
  /** What came back is not what the provider's documentation promises. */
  | { kind: 'malformed'; code: string }
  | { kind: 'unclear'; code: string }
