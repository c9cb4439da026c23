import { yearsApart } from './compare-birth.ts'
import type { Finding } from './evidence.ts'
import type { Traits } from './traits.ts'

/** What keeps two records apart, whatever else agrees. */
export type Bar = 'staff' | 'suffix' | 'generations'

export function barOf(a: Traits, b: Traits, findings: Finding[]): Bar | undefined {
  if (a.isStaff !== b.isStaff) return 'staff'
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return 'suffix'
  return areNamesakes(findings) && areGenerationsApart(a, b, findings) ? 'generations' : undefined
}

function areNamesakes(findings: Finding[]): boolean {
  const isSame = (code: Finding['code']) => findings.some((each) => each.code === code && each.level === 'same')
  return isSame('given') && isSame('surname')
}

/** Years between parents and children, where no single slip explains them. */
export function areGenerationsApart(a: Traits, b: Traits, findings: Finding[]): boolean {
  const apart = yearsApart(a, b)
  const level = findings.find(({ code }) => code === 'birth')?.level
  return apart !== undefined && apart >= 15 && (level === 'digits' || level === 'piece' || level === 'different')
}
