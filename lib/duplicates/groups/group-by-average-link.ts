/**
 * Joins the two groups whose members are most alike on average, again and again while that average is at least 0. Pairs
 * scored minus infinity never end up in one group. Groups of one are left out.
 */
export function groupByAverageLink(ids: string[], likeness: (a: string, b: string) => number): string[][] {
  const groups = [...ids].sort().map((id) => [id])
  for (;;) {
    const best = closest(groups, likeness)
    if (!best) return groups.filter((group) => group.length > 1).map((group) => group.sort())

    const [into, from] = best
    groups[into] = [...(groups[into] ?? []), ...(groups[from] ?? [])]
    groups.splice(from, 1)
  }
}

function closest(groups: string[][], likeness: (a: string, b: string) => number): [number, number] | undefined {
  let best: [number, number] | undefined
  let most = 0
  for (const [first, group] of groups.entries())
    for (let second = first + 1; second < groups.length; second++) {
      const average = averageLikeness(group, groups[second] ?? [], likeness)
      if (average < most || (best && average === most)) continue
      most = average
      best = [first, second]
    }
  return best
}

function averageLikeness(group: string[], other: string[], likeness: (a: string, b: string) => number): number {
  const all = group.flatMap((a) => other.map((b) => likeness(a, b)))
  return all.reduce((sum, each) => sum + each, 0) / all.length
}
