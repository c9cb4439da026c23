import type { PersonalData } from '../privacy/personal-data.ts'

/** A waiting event may hold anyone's data, so it is sealed, and deleted once it is applied or too old. */
export const endpointsPersonalData: PersonalData = {
  claims: [],
  sealed: [{ table: 'webhook_events', id: 'id', columns: ['payload'] }],
}
