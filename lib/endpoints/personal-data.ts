import type { PersonalData } from '../privacy/personal-data.ts'

/** An event that waits may speak of anybody. It is sealed, and gone when it took effect or its days are over. */
export const endpointsPersonalData: PersonalData = {
  claims: [],
  sealed: [{ table: 'webhook_events', id: 'id', columns: ['payload'] }],
}
