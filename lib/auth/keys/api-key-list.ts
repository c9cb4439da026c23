import { sql } from 'kysely'
import { toPlainDate } from '../../core/dates.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, search } from '../../lists/filters.ts'
import { hasWords } from '../../lists/has-words.ts'
import { staffRoleLabels, staffRoles } from '../labels.ts'
import { apiKeyRows } from './api-key-rows.ts'
import { keyState } from './key-state.ts'
import { keyStateLabels, keyStates, keyStateTones } from './labels.ts'
import { scopesInWords } from './scope-words.ts'

const searched = sql`concat_ws(' ', key.name, key.key_hint, person.email, maker.first_name, maker.last_name)`

/** API keys as admins see them, the latest made first. */
export const apiKeyList = defineList({
  name: 'api-keys',
  at: '/admin/api-keys',
  words: { one: 'key', many: 'keys' },
  rows: apiKeyRows,
  key: sql`key.id`,
  // What opens the API stays inside the product.
  isSealed: true,

  filters: {
    q: search('Name, first letters, instructor or maker', (words) => hasWords(searched, words)),
    state: choice('State', keyStates, keyStateLabels, (state, now) => sql<boolean>`${keyState(now)} = ${state}`),
    role: choice('Role', staffRoles, staffRoleLabels, (role) => sql<boolean>`key.role = ${role}`),
  },

  order: {
    createdAt: { by: sql`key.created_at`, kind: 'moment', first: 'desc' },
    name: { by: sql`key.name`, kind: 'text', first: 'asc' },
    lastUsedAt: { by: sql`coalesce(key.last_used_at, '-infinity'::timestamptz)`, kind: 'moment', first: 'desc' },
  },

  columns: {
    name: { label: 'Name', phone: 1, value: (row) => row.name },
    keyHint: { label: 'Starts with', width: 112, rank: 3, value: (row) => row.keyHint },
    worksFor: { label: 'For', width: 176, rank: 2, phone: 3, value: (row) => row.email ?? staffRoleLabels[row.role] },
    scopes: {
      label: 'Access',
      rank: 3,
      quiet: true,
      wraps: true,
      value: (row) => scopesInWords(row.scopes),
    },
    lastUsedAt: { label: 'Last used', kind: 'moment', width: 120, rank: 3, value: (row) => row.lastUsedAt },
    state: {
      label: 'State',
      width: 192,
      phone: 4,
      value: ({ state }) => ({ word: keyStateLabels[state], tone: keyStateTones[state] }),
    },
    revoke: { label: 'Revoke', width: 120, phone: 2, value: () => null },
    lastDay: {
      label: 'Last day',
      kind: 'day',
      width: 120,
      rank: 2,
      value: ({ expiresAt }) => (expiresAt ? toPlainDate(new Date(expiresAt.getTime() - 1)) : null),
    },
    madeBy: { label: 'Made by', width: 160, rank: 3, isExtra: true, value: (row) => row.madeBy ?? 'Command line' },
    createdAt: {
      label: 'Made',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
    revokedAt: {
      label: 'Revoked on',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.revokedAt,
    },
  },
})

export type ApiKeyRow = Awaited<ReturnType<typeof apiKeyList.page>>['rows'][number]
