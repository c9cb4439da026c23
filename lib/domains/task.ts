import type { StaffActor } from '../core/actor.ts'
import type { OfficeRoute } from '../core/office-route.ts'
import type { Db } from '../db/types.ts'
import type { Total } from '../lists/count-rows.ts'
import type { ShownList } from '../lists/list.ts'

/** Work that waits for the office: a line on Today while there is any. */
export type Task = {
  /** The page where the work is done. */
  href: OfficeRoute
  /** What follows the number, such as "messages could not be sent". */
  one: string
  many: string
  /** Sorts the lines, most urgent first. */
  place: number
  /** How much of it there is. */
  count(db: Db, actor: StaffActor, now: Date): Promise<Total>
}

/** A task that counts the rows the list shows at `href`, so that Today and the list show one number. */
export function listTask<Row extends { id: string }>(list: ShownList<Row>, task: Omit<Task, 'count'>): Task {
  const { searchParams } = new URL(task.href, 'http://office.example')
  const asked = { ...list.atFirst, ...list.pageInput.parse(Object.fromEntries(searchParams)) }
  return { ...task, count: (db, actor, now) => list.total(db, actor, asked, now) }
}
