import type { Search } from '../../domains/search.ts'
import { nameOf } from '../labels.ts'
import { listPeople } from './list-people.ts'

/** Finds people as their list does, each with a company or an email. */
export const peopleSearch: Search = {
  name: 'people',
  heading: 'People',
  labelField: 'name',
  href: '/admin/users',
  hasAll: true,
  place: 10,
  may: 'people.read',
  find: async (db, actor, { q, most }) => {
    const { rows } = await listPeople(db, actor, { q, pageSize: most })
    return rows.map((row) => ({ id: row.id, label: nameOf(row), detail: row.companyName ?? row.email ?? '' }))
  },
}
