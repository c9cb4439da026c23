import type { ScoredPair } from '../compare/compare-candidates.ts'
import { nameOf } from '../compare/comparer.ts'
import { groupByAverageLink } from '../groups/group-by-average-link.ts'

/** Larger sets of linked people, which average link would take long for, are left out. */
const largest = 80

/** A strong pair cannot pull a stranger into a person, and a pair not kept is unlikely. */
const most = { pull: 12, push: -4 }

/** Sets of two records or more that are likely one person's, by the scores of pairs. */
export function listPersons(pairs: ScoredPair[]): string[][] {
  const links = pairs.filter(({ score }) => score >= 0)
  const leader = leadersOf(links)
  const scores = new Map(pairs.map(({ userA, userB, score }) => [nameOf(userA, userB), score]))
  const likeness = (a: string, b: string) => {
    const score = scores.get(nameOf(a, b)) ?? most.push
    return Math.min(most.pull, Math.max(most.push, score))
  }
  return [...Map.groupBy(leader.keys(), (id) => leader.get(id)).values()]
    .filter((members) => members.length <= largest)
    .flatMap((members) => (members.length === 2 ? [members] : groupByAverageLink(members, likeness)))
}

/** Id of everyone in a pair → the first of those who are linked to them, directly or through others. */
function leadersOf(pairs: ScoredPair[]): Map<string, string> {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    const next = leader.get(id) ?? id
    if (next === id) return id
    const first = find(next)
    leader.set(id, first)
    return first
  }
  for (const { userA, userB } of pairs) {
    const [a, b] = [find(userA), find(userB)].sort()
    if (a !== undefined && b !== undefined) leader.set(a, a).set(b, a)
  }
  return new Map([...leader.keys()].map((id) => [id, find(id)]))
}
