export type Comparison = { pair: string; distance: number; isTellable: boolean }

/** The accepted chance of calling equal classes different, over all pairs together. */
const mostFalseAlarms = 0.01

/**
 * Compares every two classes by the two-sample Kolmogorov–Smirnov distance, the widest gap between their distributions. A
 * pair is tellable when chance makes such a gap in fewer than one of a hundred whole comparisons (Bonferroni).
 */
export function compareClasses(samples: Map<string, number[]>): Comparison[] {
  const classes = [...samples]
  const pairs = classes.flatMap((one, index) => classes.slice(index + 1).map((other) => [one, other] as const))
  return pairs.map(([[oneName, one], [otherName, other]]) => {
    const distance = distanceBetween(one, other)
    const widest = widestByChance(one.length, other.length, mostFalseAlarms / pairs.length)
    return { pair: `${oneName} / ${otherName}`, distance, isTellable: distance > widest }
  })
}

export function distanceBetween(one: number[], other: number[]): number {
  const moments = [...new Set([...one, ...other])].sort((a, b) => a - b)
  const [first, second] = [stepper(one), stepper(other)]
  return Math.max(...moments.map((moment) => Math.abs(first(moment) - second(moment))))
}

export function widestByChance(one: number, other: number, alarms: number): number {
  return Math.sqrt(-Math.log(alarms / 2) / 2) * Math.sqrt((one + other) / (one * other))
}

/** Returns the share of samples at or below a moment; call it with rising moments. */
function stepper(samples: number[]): (moment: number) => number {
  const sorted = samples.toSorted((a, b) => a - b)
  let passed = 0
  return (moment) => {
    while ((sorted[passed] ?? Number.POSITIVE_INFINITY) <= moment) passed += 1
    return passed / sorted.length
  }
}
