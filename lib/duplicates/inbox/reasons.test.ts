import { expect, test } from 'vitest'
import type { Finding } from '../compare/evidence.ts'
import { assumed } from '../compare/model.ts'
import { bitsOf } from '../compare/score-pair.ts'
import { findReasons, readReasons } from './reasons.ts'

const learned = { model: assumed, rates: { people: 1000, matchRate: 0.2, kinOdds: 2 } }
const compared = (findings: Finding[]) => ({ findings, hasCompany: false, isFar: false })

test('findReasons weighs each finding to a tenth of a bit, the strongest first, equals by their names', () => {
  const findings: Finding[] = [
    { code: 'city', level: 'same', share: 0.05 },
    { code: 'phone', level: 'same' },
    { code: 'birth', level: 'different' },
    { code: 'mobile', level: 'different' },
  ]
  const found = findReasons(compared(findings), learned)
  expect(found.map(({ code }) => code)).toEqual(
    found.toSorted((a, b) => b.bits - a.bits || a.code.localeCompare(b.code)).map(({ code }) => code),
  )
  expect(found).toHaveLength(4)
  for (const { code, bits } of found) {
    const finding = findings.find((each) => each.code === code)
    if (!finding) throw new Error('not compared')
    const all = Object.values(bitsOf(finding, assumed))
    expect(all.some((exact) => Math.abs(exact - bits) <= 0.05)).toBe(true)
    expect(bits).toBe(Math.round(bits * 10) / 10)
  }
  const equal = findReasons(
    compared([
      { code: 'phone', level: 'same' },
      { code: 'mobile', level: 'same' },
      { code: 'home', level: 'same' },
      { code: 'mobile', level: 'same' },
    ]),
    learned,
  )
  expect(equal.map(({ bits }) => bits)).toEqual(equal.map(({ bits }) => bits).toSorted((a, b) => b - a))
})

test('findReasons says that two may be twins, and readReasons takes what was stored', () => {
  const found = findReasons(
    compared([
      { code: 'given', level: 'different' },
      { code: 'surname', level: 'same', share: 0.001 },
      { code: 'birth', level: 'same', share: 0.001 },
    ]),
    learned,
  )
  expect(found).toContainEqual({ code: 'twins', level: 'same', bits: 0 })
  expect(readReasons(JSON.parse(JSON.stringify(found)))).toEqual(found)
  expect(() => readReasons([{ code: 'shoe', level: 'same', bits: 1 }])).toThrow()
})
