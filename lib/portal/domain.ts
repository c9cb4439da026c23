import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { countWantedAddresses } from './codes/count-wanted-addresses.ts'
import { countErasureRequests } from './erasure-requests/list-erasure-requests.ts'
import { emailChanged, emailNew, newAddressCode, ownBookings, portalCode } from './letters.ts'
import { portalPersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'messages',
    label: 'Messages',
    kinds: {
      'portal.entered': 'Customer portal opened',
      'portal.address_wanted': 'Address asked for by another customer',
      'portal.bookings_mailed': 'Bookings asked for by email',
      'calendar.renewed': 'Calendar address renewed',
    },
  },
  {
    group: 'privacy',
    label: 'Privacy',
    kinds: {
      'erasure.requested': 'Erasure asked for',
      'erasure.withdrawn': 'Erasure no longer asked for',
      'portal.code_sent': 'Code for the portal sent',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const portalDomain = defineDomain({
  name: 'portal',
  tables: ['portalCodes', 'calendarFeeds', 'erasureRequests'],
  personalData: portalPersonalData,
  activity,
  letters: [portalCode, newAddressCode, ownBookings, emailChanged, emailNew],
  tasks: [
    {
      href: '/admin/privacy',
      one: 'customer has asked to be erased',
      many: 'customers have asked to be erased',
      place: 10,
      count: countErasureRequests,
    },
    {
      href: '/admin/activity?type=portal.address_wanted',
      one: 'person has an address that another customer asked for',
      many: 'people have an address that another customer asked for',
      place: 65,
      count: countWantedAddresses,
    },
  ],
})
