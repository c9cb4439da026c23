import { defineDomain } from '../domains/domain.ts'

export const reportsDomain = defineDomain({
  name: 'reports',
  tables: [],
  entries: [{ href: '/admin', label: 'Today', icon: 'today', group: 'desk', place: 0, inBar: true }],
})
