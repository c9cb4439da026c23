export type Tally = { expected: number; found: number; right: number; precision: number; recall: number; f1: number }

/** Compares the pairs in the groups found with those in the truth. Records without a truth count for neither. */
export function countPairs(truth: Map<string, string>, groups: string[][]): Tally {
  const expected = sum([...Map.groupBy(truth.keys(), (id) => truth.get(id)).values()].map((ids) => pairsOf(ids.length)))
  const known = groups.map((ids) => ids.filter((id) => truth.has(id)))
  const found = sum(known.map((ids) => pairsOf(ids.length)))
  const right = sum(
    known.flatMap((ids) => [...Map.groupBy(ids, (id) => truth.get(id)).values()].map((same) => pairsOf(same.length))),
  )
  const precision = found === 0 ? 1 : right / found
  const recall = expected === 0 ? 1 : right / expected
  const f1 = right === 0 ? (expected + found === 0 ? 1 : 0) : (2 * precision * recall) / (precision + recall)
  return { expected, found, right, precision, recall, f1 }
}

function pairsOf(records: number): number {
  return (records * (records - 1)) / 2
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
