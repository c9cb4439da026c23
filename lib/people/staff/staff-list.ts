import { sql } from 'kysely'
import { staffRoleLabels, staffRoles } from '../../auth/labels.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, search } from '../../lists/filters.ts'
import { hasWords } from '../../lists/has-words.ts'
import { nameOf } from '../labels.ts'
import { staffAccesses, staffAccessLabels, staffAccessTones } from './labels.ts'
import { accessOf, hasSecondStep, staffRows } from './staff-rows.ts'

const searched = sql`concat_ws(' ', users.first_name, users.last_name, users.email)`

/** Colleagues as admins see them, by name. */
export const staffList = defineList({
  name: 'staff',
  at: '/admin/staff',
  words: { one: 'colleague', many: 'colleagues' },
  rows: staffRows,
  key: sql`users.id`,
  // Who can get in, and how, stays inside the product.
  isSealed: true,

  filters: {
    q: search('Name or email', (words) => hasWords(searched, words)),
    role: choice('Role', staffRoles, staffRoleLabels, (role) => sql<boolean>`users.role = ${role}`),
    access: choice(
      'Access',
      staffAccesses,
      staffAccessLabels,
      (access, now) => sql<boolean>`${accessOf(now)} = ${access}`,
    ),
    secondStep: choice(
      'Two-step verification',
      ['on', 'off'],
      { on: 'On', off: 'Off' },
      (secondStep) => sql<boolean>`${hasSecondStep} = ${secondStep === 'on'}`,
    ),
  },
  tabs: 'role',

  order: {
    name: { by: sql`users.sort_name`, kind: 'text', first: 'asc' },
    lastLogin: { by: sql`coalesce(users.last_login, '-infinity'::timestamptz)`, kind: 'moment', first: 'desc' },
    createdAt: { by: sql`users.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    name: { label: 'Name', phone: 1, value: (row) => nameOf(row), href: (row) => `/admin/staff/${row.id}` },
    role: { label: 'Role', width: 112, phone: 2, value: (row) => staffRoleLabels[row.role] },
    access: {
      label: 'Access',
      width: 240,
      phone: 3,
      value: ({ access }) => ({ word: staffAccessLabels[access], tone: staffAccessTones[access] }),
    },
    secondStep: {
      label: 'Two-step verification',
      width: 176,
      rank: 2,
      value: (row) => (row.hasSecondStep ? 'On' : 'Off'),
    },
    lastLogin: {
      label: 'Last signed in',
      kind: 'moment',
      width: 144,
      rank: 2,
      phone: 4,
      value: (row) => row.lastLogin,
    },
    openSessions: {
      label: 'Open sessions',
      kind: 'number',
      width: 136,
      rank: 3,
      value: (row) => row.openSessions,
    },
    email: { label: 'Email', width: 240, rank: 3, quiet: true, isExtra: true, value: (row) => row.email },
    createdAt: {
      label: 'Added',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type StaffRow = Awaited<ReturnType<typeof staffList.page>>['rows'][number]
