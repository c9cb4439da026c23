import { isOffice, type StaffActor } from '../core/actor.ts'
import type { OfficeRoute } from '../core/office-route.ts'
import type { Db } from '../db/types.ts'
import type { Task } from '../domains/task.ts'

export type WaitingTask = { href: OfficeRoute; words: string }

/** The work that waits for the office now, most urgent first, each with its number in words. */
export async function listTasks(
  db: Db,
  actor: StaffActor,
  tasks: readonly Task[],
  now = new Date(),
): Promise<WaitingTask[]> {
  if (!isOffice(actor)) return []
  const waiting: WaitingTask[] = []
  // One after another, so that a single page does not take every connection.
  for (const { count, href, one, many } of tasks.toSorted((a, b) => a.place - b.place)) {
    const { total, isExact } = await count(db, actor, now)
    const number = `${total.toLocaleString('en-GB')}${isExact ? '' : '+'}`
    if (total > 0) waiting.push({ href, words: `${number} ${total === 1 ? one : many}` })
  }
  return waiting
}
