import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { peopleSearch } from './list/search-people.ts'
import { countUnread } from './notes/list-mentions.ts'
import { peoplePersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'people',
    label: 'Records',
    kinds: {
      'user.created': 'Person added',
      'user.updated': 'Details changed',
      'user.access_changed': 'Access changed',
      'value.restored': 'Old value restored',
      'tag.added': 'Tag added',
      'tag.removed': 'Tag taken off',
    },
  },
  {
    group: 'notes',
    label: 'Notes',
    kinds: {
      'note.added': 'Note added',
      'note.edited': 'Note changed',
      'note.pinned': 'Note pinned',
      'note.unpinned': 'Note unpinned',
    },
  },
  {
    group: 'privacy',
    label: 'Privacy',
    kinds: {
      'consent.given': 'Consent given',
      'consent.withdrawn': 'Consent withdrawn',
      'sensitive.updated': 'Protected data changed',
      'sensitive.expired': 'Protected data let go',
    },
  },
  {
    group: 'access',
    label: 'Signing in',
    kinds: {
      'password.link_made': 'Password link made',
    },
  },
  {
    group: 'office',
    label: 'Imports and settings',
    kinds: {
      'view.saved': 'View saved',
      'view.updated': 'View changed',
      'view.deleted': 'View deleted',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const peopleDomain = defineDomain({
  name: 'people',
  tables: [
    'users',
    'userFacetCounts',
    'userIdentities',
    'userNotes',
    'noteVersions',
    'noteMentions',
    'tags',
    'userTags',
    'savedViews',
    'savedViewDefaults',
    'peoplePicks',
    'bulkRuns',
    'bulkResults',
  ],
  personalData: peoplePersonalData,
  activity,
  invariants: [
    {
      rule: "people's figures equal their bookings and payments",
      offenders: `
        select users.id from users join user_figures figures on figures.user_id = users.id
        where (users.total_bookings, users.total_spent, users.first_booking_date, users.last_booking_date)
          is distinct from
          (figures.total_bookings, figures.total_spent, figures.first_booking_date, figures.last_booking_date)`,
    },
    {
      rule: 'kept counts of people equal the people',
      offenders: `
        select coalesce(kept.facets, counted.facets) from (
          select concat_ws(' ', role, status, customer_type, marketing_consent) as facets, sum(people) as people
          from user_facet_counts group by 1 having sum(people) <> 0
        ) kept
        full join (
          select concat_ws(' ', role, status, customer_type, marketing_consent) as facets, count(*) as people
          from users where merged_into_id is null and erased_at is null group by 1
        ) counted using (facets)
        where kept.people is distinct from counted.people`,
    },
    {
      rule: 'everyone with an email is found by it',
      offenders: `
        select users.id from users
        left join user_identities found on found.channel = 'email' and found.external_id = users.email
        where users.email is not null and users.merged_into_id is null and found.user_id is distinct from users.id`,
    },
  ],
  search: peopleSearch,
  entries: [
    { href: '/admin/inbox', label: 'Inbox', icon: 'inbox', group: 'desk', place: 10, count: countUnread },
    { href: '/admin/users', label: 'People', icon: 'people', group: 'desk', place: 20, inBar: true },
    { href: '/admin/users/new', label: 'New person', icon: 'plus', group: 'desk', place: 21, isStep: true },
  ],
})
