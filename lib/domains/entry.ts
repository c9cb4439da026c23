import type { Route } from 'next'
import type { StaffActor } from '../core/actor.ts'
import type { IconName } from '../core/icon-name.ts'
import type { Db } from '../db/types.ts'

/** The groups of the sidebar, in order. */
export const entryGroups = { desk: 'Desk', money: 'Money', records: 'Records', house: 'Company' } as const

export type EntryGroup = keyof typeof entryGroups

/** A place in the sidebar, or a step that only the command palette offers. */
export type Entry = {
  href: Route
  label: string
  icon: IconName
  group: EntryGroup
  /** The area of the house it belongs to; the office where left out. */
  area?: 'instructor'
  /** Sorts the entries of a group, low first. */
  place: number
  /** Has a place of its own in the bar at the foot of a phone; the others are under More. At most four. */
  inBar?: true
  /** Something to do rather than a place: it is in the palette only. */
  isStep?: true
  /** How many things wait there. */
  count?: (db: Db, actor: StaffActor & { userId: string }) => Promise<number>
}
