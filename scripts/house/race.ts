/** Milliseconds of one kind of request, ours and the floor server's, measured in turn so that load affects both alike. */
export type Race = { name: string; ours: number[]; floor: number[] }

export type Entry = { name: string; ours: () => Promise<void>; floor: () => Promise<void> }

/** Runs every entry `rounds` times; ours and the floor server take turns to go first. */
export async function race(entries: Entry[], rounds: number): Promise<Race[]> {
  const results = entries.map(({ name }): Race => ({ name, ours: [], floor: [] }))

  for (let round = -5; round < rounds; round++) {
    for (const [place, entry] of entries.entries()) {
      const times =
        round % 2 === 0 ? await pair(entry.ours, entry.floor) : (await pair(entry.floor, entry.ours)).reverse()
      // The first rounds only warm up caches, plans and the compiler.
      if (round < 0) continue
      results[place]?.ours.push(times[0] ?? 0)
      results[place]?.floor.push(times[1] ?? 0)
    }
  }
  return results
}

/** Requests per second with several clients at once, ours and the floor server's, and our share of the latter. */
export async function crowd({ name, ours, floor }: Entry, clients: number, rounds: number): Promise<string> {
  const seconds = { ours: 0, floor: 0 }
  const visit = async (work: () => Promise<void>) => time(() => inParallel(clients, work))
  for (let round = 0; round < rounds; round++) {
    seconds.ours += await visit(ours)
    seconds.floor += await visit(floor)
  }
  const [mine = 0, bare = 1] = [seconds.ours, seconds.floor].map((spent) => (1000 * clients * rounds) / spent)
  return `${name}, ${clients} at once: ${mine.toFixed(0)} a second, the floor ${bare.toFixed(0)}, share ${(mine / bare).toFixed(2)}`
}

async function inParallel(clients: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: clients }, work))
}

/** One line of the table: medians, 95th percentiles and their ratios. */
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
