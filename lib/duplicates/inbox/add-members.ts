import type { Db } from '../../db/types.ts'
import { type Reason, readReasons } from './reasons.ts'

/** The columns shown side by side. The date of birth is sealed and only compared. */
const shownColumns = [
  'users.id',
  'users.firstName',
  'users.lastName',
  'users.email',
  'users.phone',
  'users.mobile',
  'users.companyName',
  'users.addressLine1',
  'users.addressLine2',
  'users.city',
  'users.county',
  'users.postcode',
  'users.totalBookings',
  'users.createdAt',
] as const

/** Adds each group's records, and the reasons of all its pairs: strongest first, without repeats. */
export async function addMembers<Group extends { id: string }>(db: Db, groups: Group[]) {
  const members = await listMembers(
    db,
    groups.map(({ id }) => id),
  )
  return groups.map((group) => ({ ...group, ...(members.get(group.id) ?? { users: [], reasons: [] }) }))
}

async function listMembers(db: Db, groupIds: string[]) {
  const pairs = await db
    .selectFrom('duplicatePairs')
    .select(['groupId', 'userA', 'userB', 'reasons'])
    .where('groupId', 'in', groupIds.length > 0 ? groupIds : [nobody])
    .execute()
  const people = await db
    .selectFrom('users')
    .select(shownColumns)
    .where('users.id', 'in', [nobody, ...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
    .where('users.mergedIntoId', 'is', null)
    .orderBy('users.id')
    .execute()

  const groups = Map.groupBy(pairs, ({ groupId }) => groupId ?? nobody)
  return new Map(
    [...groups].map(([groupId, ours]) => {
      const ids = new Set(ours.flatMap(({ userA, userB }) => [userA, userB]))
      const users = people.filter((person) => ids.has(person.id))
      return [groupId, { users, reasons: joinReasons(ours.map(({ reasons }) => readReasons(reasons))) }]
    }),
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

function joinReasons(all: Reason[][]): Reason[] {
  const strongest = new Map<string, Reason>()
  for (const reason of all.flat().sort((a, b) => b.bits - a.bits))
    if (!strongest.has(`${reason.code} ${reason.level}`)) strongest.set(`${reason.code} ${reason.level}`, reason)
  return [...strongest.values()]
}
