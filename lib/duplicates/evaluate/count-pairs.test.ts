import { expect, test } from 'vitest'
import { comparedPerson } from '../../testing/make/compared-person.ts'
import { countPairs } from './count-pairs.ts'
import { describeEvaluation } from './describe-evaluation.ts'
import type { Evaluation } from './evaluate-finder.ts'

const truth = (clusters: Record<string, string>) => new Map(Object.entries(clusters))

test('countPairs counts pairs that belong together, pairs found, and those found rightly', () => {
  const known = truth({ a: 'x', b: 'x', c: 'x', d: 'y', e: 'y', f: 'z' })
  expect(
    countPairs(known, [
      ['a', 'b'],
      ['d', 'e', 'f'],
      ['g', 'h'],
    ]),
  ).toEqual({
    expected: 4,
    found: 4,
    right: 2,
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
  })
  const uneven = countPairs(known, [['a', 'b', 'c']])
  expect(uneven).toMatchObject({ right: 3, precision: 1, recall: 0.75 })
  expect(uneven.f1).toBeCloseTo(6 / 7, 9)
})

test('countPairs takes nothing to find and nothing found for perfect, and nothing right for naught', () => {
  expect(countPairs(truth({ a: 'x', b: 'y' }), [])).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  expect(countPairs(truth({ a: 'x', b: 'x' }), [])).toMatchObject({ precision: 1, recall: 0, f1: 0 })
  expect(countPairs(truth({ a: 'x', b: 'y' }), [['a', 'b']])).toMatchObject({ precision: 0, recall: 1, f1: 0 })
  expect(countPairs(truth({ a: 'x', b: 'x' }), [['a', 'b']])).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  const crossed = truth({ a: 'x', b: 'x', c: 'y' })
  expect(countPairs(crossed, [['a', 'c']])).toMatchObject({ expected: 1, found: 1, right: 0, f1: 0 })
  expect(countPairs(truth({ a: 'x', b: 'x' }), [['a', 'c']])).toMatchObject({ found: 0, right: 0 })
})

test('describeEvaluation says what was compared, what was found, and which pairs are wrong', () => {
  const people = ['Ann', 'Ben', 'Cyd'].map((firstName) => {
    const { id: _id, role: _role, ...person } = comparedPerson({ firstName })
    return person
  })
  const labelled = { mapping: { email: 'email', nom: 'lastName' }, people, truth: [] }
  const shown = (line: number, name: string) => `  ${line}: – | ${name} | ${Array(10).fill('–').join(' | ')}`
  const found = { records: 3, expected: 3, found: 2, right: 1, precision: 0.5, recall: 1 / 3, f1: 0.4 }
  const evaluation: Evaluation = { ...found, missed: [[0, 1]], wrong: [[1, 2]] }
  const said = (json: boolean, faults: boolean) =>
    describeEvaluation(labelled, evaluation, { json, faults, seconds: 1.26 }).trimEnd().split('\n')
  const plain = [
    'Compared   email, nom as lastName',
    'Records    3',
    'Pairs      2 found, 1 of them right; 3 in the file',
    'Precision  0.5000',
    'Recall     0.3333',
    'F1         0.4000',
    'Time       1.3 s',
  ]
  expect(said(false, false)).toEqual(plain)
  expect(said(false, true)).toEqual([
    ...plain,
    ...['Missed', shown(2, 'Ann'), shown(3, 'Ben')],
    ...['Wrong', shown(3, 'Ben'), shown(4, 'Cyd')],
  ])
  expect(JSON.parse(said(true, false).at(-1) ?? '')).toEqual({
    records: 3,
    pairsExpected: 3,
    pairsFound: 2,
    pairsRight: 1,
    precision: 0.5,
    recall: 0.3333,
    f1: 0.4,
    seconds: 1.26,
  })
})
