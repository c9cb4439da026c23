import { defineActivityList } from './activity/activity-list.ts'
import { activityDomain } from './activity/domain.ts'
import { joinWords } from './activity/words.ts'
import { authDomain } from './auth/domain.ts'
import { bookingsDomain } from './bookings/domain.ts'
import { certificatesDomain } from './certificates/domain.ts'
import { coursesDomain } from './courses/domain.ts'
import type { DB } from './db/schema.ts'
import type { Domain } from './domains/domain.ts'
import { nothingHangsOnMerged } from './domains/nothing-hangs-on-merged.ts'
import { duplicatesDomain } from './duplicates/domain.ts'
import { endpointsDomain } from './endpoints/domain.ts'
import { importsDomain } from './imports/domain.ts'
import { instructorsDomain } from './instructors/domain.ts'
import { invitationsDomain } from './invitations/domain.ts'
import { invoicesDomain } from './invoices/domain.ts'
import { messagesDomain } from './messages/domain.ts'
import { paymentsDomain } from './payments/domain.ts'
import { peopleDomain } from './people/domain.ts'
import { portalDomain } from './portal/domain.ts'
import { privacyDomain } from './privacy/domain.ts'
import { recordsDomain } from './records/domain.ts'
import { registersDomain } from './registers/domain.ts'
import { reportsDomain } from './reports/domain.ts'
import { sessionsDomain } from './sessions/domain.ts'
import { settingsDomain } from './settings/domain.ts'

/** Every domain, low to high. */
export const domains: readonly Domain[] = [
  activityDomain,
  settingsDomain,
  privacyDomain,
  authDomain,
  endpointsDomain,
  peopleDomain,
  messagesDomain,
  coursesDomain,
  paymentsDomain,
  invoicesDomain,
  instructorsDomain,
  sessionsDomain,
  bookingsDomain,
  registersDomain,
  certificatesDomain,
  importsDomain,
  invitationsDomain,
  portalDomain,
  duplicatesDomain,
  recordsDomain,
  reportsDomain,
]

/** What every domain keeps about people. A foreign key to `users` that none of them claims fails a test. */
export const personalData = domains.flatMap(({ personalData: kept }) => (kept ? [kept] : []))
export const sealedColumns = personalData.flatMap(({ sealed = [] }) => sealed)
export const activityWords = joinWords(domains.flatMap(({ activity = [] }) => activity))
export const activityList = defineActivityList(activityWords)
export const letters = domains.flatMap(({ letters: own = [] }) => own)
export const webhooks = domains.flatMap(({ webhooks: own = [] }) => own)
export const jobs = domains.flatMap(({ jobs: own = [] }) => own)
export const invariants = [...domains.flatMap(({ invariants: own = [] }) => own), nothingHangsOnMerged(personalData)]
export const settingGroups = domains.flatMap(({ settings: own = [] }) => own)
export const searches = domains
  .flatMap(({ search }) => (search ? [search] : []))
  .toSorted((one, other) => one.place - other.place)
export const tasks = domains.flatMap(({ tasks: own = [] }) => own)
export const entries = domains.flatMap(({ entries: own = [] }) => own)

/** Which domain owns a table: only its folder under lib/ writes it; any domain may read it. */
export const owners: ReadonlyMap<keyof DB, string> = new Map(
  domains.flatMap(({ name, tables }) => tables.map((table) => [table, name])),
)
