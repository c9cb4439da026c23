import type { Failure } from '../../providers/outcome.ts'

/** Minutes to wait after each failed attempt; after the last, the message has failed. */
const waits = [1, 5, 15, 60, 240, 720, 1440]
const longestWait = 1440

type Fate = { status: 'failed' | 'unclear' } | { status: 'queued'; sendAfter: Date }

/**
 * The next state of a message after a failed attempt. A message that may have arrived is never sent again
 * automatically.
 */
export function fateAfter(failure: Failure, attempts: number, now: Date): Fate {
  const wait = waits[attempts - 1]
  switch (failure.kind) {
    case 'refused':
      return { status: 'failed' }
    case 'unclear':
      return { status: 'unclear' }
    case 'unauthorised':
      return { status: 'queued', sendAfter: inSeconds(now, (wait ?? longestWait) * 60) }
    case 'rate_limited':
      return wait === undefined
        ? { status: 'failed' }
        : { status: 'queued', sendAfter: inSeconds(now, Math.max(wait * 60, failure.retryAfterSeconds ?? 0)) }
    case 'deferred':
    case 'malformed':
    case 'unreachable':
    case 'timed_out':
      return wait === undefined ? { status: 'failed' } : { status: 'queued', sendAfter: inSeconds(now, wait * 60) }
    default:
      return failure satisfies never
  }
}

/** Whether the carrier itself is in trouble, so that every other message would fail now too. */
export function isCarrierDown({ kind }: Failure): boolean {
  switch (kind) {
    case 'unauthorised':
    case 'rate_limited':
    case 'malformed':
    case 'unreachable':
    case 'timed_out':
      return true
    case 'refused':
    case 'deferred':
    case 'unclear':
      return false
    default:
      return kind satisfies never
  }
}

/** The reason for a failed attempt, in words for the office. */
export function wordsFor({ kind, code }: Failure, carrier: string): string {
  switch (kind) {
    case 'refused':
      return `The ${carrier} refused it (${code}).`
    case 'unauthorised':
      return `The ${carrier} does not accept our name and password (${code}).`
    case 'rate_limited':
    case 'deferred':
      return `The ${carrier} asked to try later (${code}).`
    case 'malformed':
      return `The ${carrier} answered something that makes no sense (${code}).`
    case 'unreachable':
      return `The ${carrier} could not be reached (${code}).`
    case 'timed_out':
      return `The ${carrier} did not answer in time (${code}).`
    case 'unclear':
      return `The connection broke while it was handed over (${code}), so it may have arrived.`
    default:
      return kind satisfies never
  }
}

function inSeconds(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000)
}
