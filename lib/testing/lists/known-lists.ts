import { apiKeyList } from '../../auth/keys/api-key-list.ts'
import { bookingList } from '../../bookings/booking-list.ts'
import { certificateList } from '../../certificates/certificate-list.ts'
import { courseList } from '../../courses/course-list.ts'
import type { Trx } from '../../db/types.ts'
import { apartList } from '../../duplicates/inbox/apart-list.ts'
import { duplicateGroupList } from '../../duplicates/inbox/duplicate-list.ts'
import { activityList } from '../../house.ts'
import { importRunList } from '../../imports/import-run-list.ts'
import type { List } from '../../lists/list.ts'
import { messageList } from '../../messages/message-list.ts'
import { peopleList } from '../../people/list/people-list.ts'
import { staffList } from '../../people/staff/staff-list.ts'
import { sessionList } from '../../sessions/session-list.ts'
import { venueList } from '../../sessions/venues/venue-list.ts'
import { fillActivity } from './fill-activity.ts'
import { fillApart } from './fill-apart.ts'
import { fillApiKeys } from './fill-api-keys.ts'
import { fillBookings } from './fill-bookings.ts'
import { fillCertificates } from './fill-certificates.ts'
import { fillCourses } from './fill-courses.ts'
import { fillDuplicates } from './fill-duplicates.ts'
import { fillImports } from './fill-imports.ts'
import { fillMessages } from './fill-messages.ts'
import { fillPeople } from './fill-people.ts'
import { fillSessions } from './fill-sessions.ts'
import { fillStaff } from './fill-staff.ts'
import { fillVenues } from './fill-venues.ts'

/** Values for the filters that are no closed choice; each leaves some rows and not all. */
type Samples = Record<string, unknown[]>

export type KnownList = {
  list: List<{ id: string }>
  /** Makes rows of every kind, some of them alike in what they are sorted by, and tells what to ask. */
  fill: (trx: Trx) => Promise<Samples>
}

/** Every list of the product; a test fails where one is missing. */
export const knownLists: KnownList[] = [
  { list: activityList, fill: fillActivity },
  { list: apiKeyList, fill: fillApiKeys },
  { list: apartList, fill: fillApart },
  { list: bookingList, fill: fillBookings },
  { list: duplicateGroupList, fill: fillDuplicates },
  { list: importRunList, fill: fillImports },
  { list: messageList, fill: fillMessages },
  { list: certificateList, fill: fillCertificates },
  { list: courseList, fill: fillCourses },
  { list: peopleList, fill: fillPeople },
  { list: sessionList, fill: fillSessions },
  { list: staffList, fill: fillStaff },
  { list: venueList, fill: fillVenues },
]
