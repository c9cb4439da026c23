import type { MovingClaim, PersonalData } from '../privacy/personal-data.ts'
import type { Invariant } from './invariant.ts'

/** The rule that merging leaves no row behind, over every claim that moves. Identities stay, since they lead to the survivor. */
export function nothingHangsOnMerged(personalData: readonly PersonalData[]): Invariant {
  const moving = personalData
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.onMerge === 'move')
    .filter(({ table }) => table !== 'user_identities')
  return { rule: 'nothing hangs on a merged person', offenders: moving.map(hangingOn).join(' union ') }
}

/** Merged people to whom rows of this claim still belong, but for those whose twin the survivor has. */
function hangingOn({ table, column, twins }: MovingClaim): string {
  const same = (twins ?? []).map((name) => ` and twin.${name} = row_of.${name}`).join('')
  const twin = `select from ${table} twin where twin.${column} = users.merged_into_id${same}`
  return `
    select users.id from users join ${table} row_of on row_of.${column} = users.id
    where users.merged_into_id is not null${twins ? ` and not exists (${twin})` : ''}`
}
