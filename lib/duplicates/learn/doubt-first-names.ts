import { bitsOf, type Compared, type Learned } from '../compare/score-pair.ts'
import { withLast } from './count-levels.ts'
import { shareOut } from './share-out.ts'

/** With more such pairs than this for each duplicate, they are relatives and not wrong first names. */
const mostWrong = 0.15

/** Relatives count as at least this share of the wrong first names, so that a different email still matters. */
const leastKin = 1 / 3

/**
 * Where records say nothing personal but the first name, a relative looks like one person with a wrong first name. If
 * such pairs are few for the duplicates there are, they are taken for wrong names, as relatives would be many.
 */
export function doubtFirstNames(pairs: Compared[], learned: Learned): Learned {
  const { model, rates } = learned
  const counts = { alike: 0, kin: 0, match: 0 }
  for (const pair of pairs) {
    const given = pair.findings.find(({ code }) => code === 'given')
    const { match, kin } = shareOut(pair, learned)
    const isOther = given !== undefined && (given.level === 'different' || given.level === 'remote')
    const related = isOther ? shareWithout(pair, learned) : 0
    if (isOther) counts.alike += (match + kin) * related
    else counts.match += match
    counts.kin += kin * (1 - related)
  }
  const wrong = counts.alike / (counts.match + 1)
  const kinOdds = (counts.kin + 10) / (counts.match + 5)
  if (wrong > mostWrong || kinOdds > mostWrong) return learned
  const other = Math.max(wrong, model.match.given.at(-1) ?? 0)
  return {
    model: { ...model, match: { ...model.match, given: withLast(model.match.given, other) } },
    rates: { ...rates, kinOdds: Math.max(leastKin * other, kinOdds) },
  }
}

/** 1 if everything but the first name fits one person about as well as relatives, otherwise 0. */
function shareWithout({ findings }: Compared, { model }: Learned): number {
  const bits = findings.filter(({ code }) => code !== 'given').reduce((sum, each) => sum + bitsOf(each, model).kin, 0)
  return bits > -0.7 ? 1 : 0
}
