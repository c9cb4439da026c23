import type { Route } from 'next'
import type { StaffActor } from '../core/actor.ts'
import type { Permission } from '../core/permissions.ts'
import type { Db } from '../db/types.ts'

/** One thing found: its label, and a few words to tell it from others of the same label. */
export type Finding = { id: string; label: string; detail: string }

type OfficePage = Exclude<Extract<Route, `/admin/${string}`>, `${string}${'?' | '#'}${string}`>
type WithPages<Page extends string> = Page extends string
  ? `${Page}/id` extends Route<`${Page}/id`>
    ? Page
    : never
  : never

/** The address of a list whose rows have pages of their own. */
type ListOfPages = WithPages<OfficePage>

/** How the command palette draws what was found of one kind; plain data, so that the browser can have it. */
export type SearchWords = {
  /** The key in the answer of GET /api/admin/search. */
  name: string
  heading: string
  /** The field of the answer that holds the label. */
  labelField: 'name' | 'reference'
  /** The list. A finding has its page at this address, followed by its id. */
  href: ListOfPages
  /** Offers everything that matches, on the list. */
  hasAll: boolean
}

/** Something that the office finds by typing a few words. */
export type Search = SearchWords & {
  /** Sorts the kinds, low first. */
  place: number
  /** A caller without this permission, or a key without its scope, finds none. */
  may: Permission
  /** The best few, best first. */
  find(db: Db, actor: StaffActor, asked: { q: string; most: number }): Promise<Finding[]>
}
