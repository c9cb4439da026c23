import type { Finding } from '../compare/evidence.ts'
import type { Compared, Learned } from '../compare/score-pair.ts'
import { shareOut } from './share-out.ts'

/** Pairs of misspelt names that are taken to show no wrong date, until the records say otherwise. */
const trust = 30

/** With more relatives than this on record for each duplicate, namesakes may be relatives too. */
const mostKin = 0.15

/** Fewer wrong dates than this prove nothing. */
const fewest = 3

/**
 * Whether most namesakes a generation apart are one person with a wrong date. A father and son bear exactly one name,
 * so how often dates are wrong shows where names of one person are misspelt or swapped.
 */
export function areDatesDoubtful(pairs: Compared[], { model, rates }: Learned): boolean {
  if (rates.kinOdds > mostKin) return false
  const open: Learned = { model: { ...model, areDatesDoubtful: true }, rates }
  const misspelt = { all: 0, far: 0, near: 0 }
  const namesakes = { all: 0, far: 0, near: 0 }
  for (const pair of pairs) {
    const names = namesOf(pair.findings)
    const birth = pair.findings.find(({ code }) => code === 'birth')
    if (!names || !birth || pair.bar === 'staff' || pair.bar === 'suffix') continue
    const { match } = shareOut(pair, open)
    const count = names === 'same' ? namesakes : misspelt
    count.all += match
    if (pair.isFar) count.far += match
    else if (birth.level === 'piece' || birth.level === 'different' || birth.level === 'digits') count.near += match
  }
  const wrong = misspelt.far / (misspelt.all + trust)
  const explained = wrong * namesakes.all + namesakes.near
  return misspelt.far + namesakes.near >= fewest && 2 * explained >= namesakes.far
}

function namesOf(findings: Finding[]): 'same' | 'misspelt' | undefined {
  const levels = findings.flatMap(({ code, level }) =>
    code === 'given' || code === 'surname' ? [level] : code === 'swapped' ? [level, level] : [],
  )
  if (levels.length < 2 || levels.some((level) => level === 'different' || level === 'remote')) return undefined
  return findings.every(({ code }) => code !== 'swapped') && levels.every((level) => level === 'same')
    ? 'same'
    : 'misspelt'
}
