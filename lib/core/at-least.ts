import { setTimeout as sleep } from 'node:timers/promises'

/** Does the work and answers no sooner than after so many milliseconds, so that the time tells nothing about it. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), sleep(milliseconds)])
  return done
}
