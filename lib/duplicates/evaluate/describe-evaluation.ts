import type { Evaluation } from './evaluate-finder.ts'
import type { Labelled } from './read-labelled.ts'

type Shown = { json: boolean; faults: boolean; seconds: number }

/** The evaluation as lines of text; with `json` also one object on the last line, with `faults` the wrong pairs. */
export function describeEvaluation({ mapping, people }: Labelled, found: Evaluation, shown: Shown): string {
  const { records, expected, right, precision, recall, f1 } = found
  const columns = Object.entries(mapping).map(([column, field]) =>
    column === field ? column : `${column} as ${field}`,
  )
  const lines = [
    `Compared   ${columns.join(', ')}`,
    `Records    ${records}`,
    `Pairs      ${found.found} found, ${right} of them right; ${expected} in the file`,
    `Precision  ${precision.toFixed(4)}`,
    `Recall     ${recall.toFixed(4)}`,
    `F1         ${f1.toFixed(4)}`,
    `Time       ${shown.seconds.toFixed(1)} s`,
  ]
  if (shown.faults)
    lines.push(...listFaults('Missed', people, found.missed), ...listFaults('Wrong', people, found.wrong))
  if (shown.json) lines.push(toJson(found, shown.seconds))
  return `${lines.join('\n')}\n`
}

/** Line 1 is the header. */
function listFaults(title: string, people: Labelled['people'], pairs: [number, number][]): string[] {
  return pairs.flatMap(([a, b]) => [
    `${title}`,
    `  ${a + 2}: ${valuesOf(people[a])}`,
    `  ${b + 2}: ${valuesOf(people[b])}`,
  ])
}

function valuesOf(person: Labelled['people'][number] | undefined): string {
  return Object.values(person ?? {})
    .map((value) => value ?? '–')
    .join(' | ')
}

function toJson({ records, expected, found, right, precision, recall, f1 }: Evaluation, seconds: number): string {
  const round = (share: number) => Math.round(share * 10_000) / 10_000
  const measures = { precision: round(precision), recall: round(recall), f1: round(f1) }
  return JSON.stringify({
    records,
    pairsExpected: expected,
    pairsFound: found,
    pairsRight: right,
    ...measures,
    seconds,
  })
}
