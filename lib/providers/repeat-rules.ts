import type { Failure } from './outcome.ts'

const firstPause = 250
const longestPause = 5000

/** Milliseconds to wait before a failed call is made again; undefined where it must not be, or not so soon. */
export function pauseBeforeRepeat(failure: Failure, isRepeatable: boolean, tried: number): number | undefined {
  switch (failure.kind) {
    case 'refused':
    case 'unauthorised':
    case 'deferred':
    case 'malformed':
      return undefined
    case 'rate_limited':
      return shortEnough(failure.retryAfterSeconds)
    case 'unreachable':
      return growing(tried)
    case 'timed_out':
    case 'unclear':
      return isRepeatable ? growing(tried) : undefined
    default:
      return failure satisfies never
  }
}

function shortEnough(seconds: number | undefined): number | undefined {
  return seconds !== undefined && seconds * 1000 <= longestPause ? seconds * 1000 : undefined
}

function growing(tried: number): number {
  return Math.min(longestPause, firstPause * 4 ** (tried - 1))
}
