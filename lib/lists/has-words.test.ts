import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { escaped, hasWords, wordsOrMarks } from './has-words.ts'

test.for([
  ['zoe', true],
  ['ward ZOË', true],
  ['  ', true],
  ['zoe nobody', false],
  ['50%', true],
  ['5%z', false],
  ['z_e', false],
] as const)('hasWords: "Zoë Ward 50%% off" has "%s": %s', async ([asked, expected], { trx }) => {
  const { rows } = await sql<{ found: boolean }>`select ${hasWords(sql`'Zoë Ward 50% off'`, asked)} as found`.execute(
    trx,
  )
  expect(rows).toEqual([{ found: expected }])
})

test('escaped folds a word, and takes its wildcards literally', async ({ trx }) => {
  const { rows } = await sql`select ${escaped('Zoë_100%\\')} as word`.execute(trx)
  expect(rows).toEqual([{ word: 'zoe\\_100\\%\\\\' }])
})

test('wordsOrMarks looks for marks alone as they are', () => {
  expect(wordsOrMarks(' "Zoë", ')).toEqual(['Zoë'])
  expect(['#', ' () ', ' '].map(wordsOrMarks)).toEqual([['#'], ['()'], ['']])
})
