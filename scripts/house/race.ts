/** Milliseconds of one kind of request, ours and the floor's, taken in turn so that both meet the same weather. */
export type Race = { name: string; ours: number[]; floor: number[] }

export type Entry = { name: string; ours: () => Promise<void>; floor: () => Promise<void> }

/** Runs every entry `rounds` times, alternating who goes first. */
export async function race(entries: Entry[], rounds: number): Promise<Race[]> {
  const results = entries.map(({ name }): Race => ({ name, ours: [], floor: [] }))

  for (let round = -5; round < rounds; round++) {
    for (const [place, entry] of entries.entries()) {
      const times =
        round % 2 === 0 ? await pair(entry.ours, entry.floor) : (await pair(entry.floor, entry.ours)).reverse()
      // The first rounds warm caches, prepared plans and the compiler.
      if (round < 0) continue
      results[place]?.ours.push(times[0] ?? 0)
      results[place]?.floor.push(times[1] ?? 0)
    }
  }
  return results
}

/** A line of the table: medians, 95th percentiles and their ratios. */
export function describe({ name, ours, floor }: Race): string {
  const figures = [quantile(ours, 0.5), quantile(floor, 0.5), quantile(ours, 0.95), quantile(floor, 0.95)]
  const [oursMiddle = 0, floorMiddle = 1, oursSlow = 0, floorSlow = 1] = figures
  const cells = [oursMiddle, floorMiddle, oursMiddle / floorMiddle, oursSlow, floorSlow, oursSlow / floorSlow]
  return `${name.padEnd(28)}${cells.map((cell) => cell.toFixed(2).padStart(12)).join('')}`
}

async function pair(first: () => Promise<void>, second: () => Promise<void>): Promise<number[]> {
  return [await time(first), await time(second)]
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
