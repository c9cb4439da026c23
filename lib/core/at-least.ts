import { setTimeout as sleep } from 'node:timers/promises'

/** Runs the work but answers no sooner than `milliseconds`, so that the response time reveals nothing. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), sleep(milliseconds)])
  return done
}
