import type { ActivityGroup } from '../activity/words.ts'
import type { DB } from '../db/schema.ts'
import type { PersonalData } from '../privacy/personal-data.ts'
import type { SettingGroup } from '../settings/setting.ts'
import type { Entry } from './entry.ts'
import type { Invariant } from './invariant.ts'
import type { Job } from './job.ts'
import type { Letter } from './letter.ts'
import type { Search } from './search.ts'
import type { Task } from './task.ts'
import type { Webhook } from './webhook.ts'

/** Everything the house has to know of a domain. `lib/house.ts` collects them; tests notice a part that is missing. */
export type Domain = {
  /** The folder under lib/. */
  name: string
  /** The tables that only this domain writes. */
  tables: readonly (keyof DB)[]
  personalData?: PersonalData
  /** The kinds of activity it records, in words, by the groups of the activity filter. */
  activity?: readonly ActivityGroup[]
  letters?: readonly Letter[]
  jobs?: readonly Job[]
  /** The providers whose events it applies; each is answered by a route. */
  webhooks?: readonly Webhook<unknown>[]
  invariants?: readonly Invariant[]
  /** What the company can set, by the forms of /admin/settings. */
  settings?: readonly SettingGroup[]
  /** What the office finds of it by typing, in the command palette and by the API. */
  search?: Search
  /** The work it lists for the office on Today. */
  tasks?: readonly Task[]
  /** Its places in the sidebar and the command palette. */
  entries?: readonly Entry[]
}

/** Checks a declaration where it stands, and keeps its exact type. */
export function defineDomain<const Declared extends Domain>(domain: Declared): Declared {
  return domain
}
