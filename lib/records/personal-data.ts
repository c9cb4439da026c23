import { authPersonalData } from '../auth/personal-data.ts'
import { bookingsPersonalData } from '../bookings/personal-data.ts'
import { certificatesPersonalData } from '../certificates/personal-data.ts'
import { duplicatesPersonalData } from '../duplicates/personal-data.ts'
import { importsPersonalData } from '../imports/personal-data.ts'
import { messagesPersonalData } from '../messages/personal-data.ts'
import { paymentsPersonalData } from '../payments/personal-data.ts'
import { peoplePersonalData } from '../people/personal-data.ts'
import { portalPersonalData } from '../portal/personal-data.ts'
import { privacyPersonalData } from '../privacy/own-personal-data.ts'
import type { PersonalData } from '../privacy/personal-data.ts'
import { registersPersonalData } from '../registers/personal-data.ts'
import { sessionsPersonalData } from '../sessions/personal-data.ts'
import { settingsPersonalData } from '../settings/personal-data.ts'
import { mergesPersonalData } from './merge/merges-personal-data.ts'

/** What every domain keeps about people. A foreign key to `users` that none of them claims fails a test. */
export const personalData: readonly PersonalData[] = [
  privacyPersonalData,
  settingsPersonalData,
  authPersonalData,
  peoplePersonalData,
  messagesPersonalData,
  certificatesPersonalData,
  registersPersonalData,
  sessionsPersonalData,
  paymentsPersonalData,
  bookingsPersonalData,
  importsPersonalData,
  portalPersonalData,
  duplicatesPersonalData,
  mergesPersonalData,
]
