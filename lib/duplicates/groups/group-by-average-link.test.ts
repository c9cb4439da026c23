import { expect, test } from 'vitest'
import { listPersons } from '../learn/list-persons.ts'
import { groupByAverageLink } from './group-by-average-link.ts'

function likeness(scores: Record<string, number>, otherwise = -9) {
  return (a: string, b: string) => scores[[a, b].sort().join('')] ?? otherwise
}

test('groupByAverageLink joins the most alike first, while they are alike on average', () => {
  expect(groupByAverageLink(['c', 'b', 'a'], likeness({ ab: 0 }))).toEqual([['a', 'b']])
  expect(groupByAverageLink(['a', 'b'], likeness({ ab: -0.01 }))).toEqual([])
  expect(groupByAverageLink(['a', 'b', 'c'], likeness({ ab: 3, bc: 5, ac: -5 }))).toEqual([['b', 'c']])
  expect(groupByAverageLink(['a', 'b', 'c'], likeness({ ab: 5, bc: 5, ac: -5 }))).toEqual([['a', 'b', 'c']])
  expect(groupByAverageLink(['a', 'b', 'c', 'd'], likeness({ ab: 5, cd: 4 }))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('groupByAverageLink goes by the average of all pairs between two groups, not by their sum', () => {
  const scores = likeness({ ab: 9, ac: 1, bc: 2, cd: 2 })
  expect(groupByAverageLink(['a', 'b', 'c', 'd'], scores)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('groupByAverageLink keeps two apart who are barred, and takes the first of equals', () => {
  const barred = likeness({ ab: 5, bc: 5, ac: Number.NEGATIVE_INFINITY })
  expect(groupByAverageLink(['a', 'b', 'c'], barred)).toEqual([['a', 'b']])
  expect(groupByAverageLink([], barred)).toEqual([])
})

const pair = (userA: string, userB: string, score: number) => ({ userA, userB, score })

test('listPersons links pairs from 0 on, and leaves sets of more than eighty out', () => {
  expect(listPersons([pair('a', 'b', 0), pair('c', 'd', -0.01)])).toEqual([['a', 'b']])
  const chain = (members: number) =>
    Array.from({ length: members }, (_, a) =>
      Array.from({ length: a }, (_, b) => pair(`p${100 + b}`, `p${100 + a}`, 9)),
    ).flat()
  expect(listPersons(chain(80))[0]).toHaveLength(80)
  expect(listPersons(chain(81))).toEqual([])
})

test('listPersons lets a strong pair pull with twelve bits, and any other push with four', () => {
  expect(listPersons([pair('a', 'b', 99), pair('b', 'c', 99), pair('a', 'c', -99)])).toEqual([['a', 'b', 'c']])
  expect(listPersons([pair('a', 'b', 9), pair('b', 'c', 4)])).toEqual([['a', 'b', 'c']])
  expect(listPersons([pair('a', 'b', 9), pair('b', 'c', 3.9)])).toEqual([['a', 'b']])
  expect(listPersons([pair('a', 'b', 9), pair('b', 'c', 2), pair('a', 'c', -2)])).toEqual([['a', 'b', 'c']])
})
