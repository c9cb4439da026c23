import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listUnnamed } from './unnamed-verbs.ts'

test('every verb of lib is named by a test of its domain', () => {
  const sources = globSync('lib/**/*.{ts,tsx}').map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  expect(listUnnamed(new Map(sources))).toEqual([])
})

test('listUnnamed finds a verb that is named by no test, or only by one of another domain', () => {
  const write = 'export async function addNote(trx: Trx, actor: Actor) {}'
  const read = 'export async function listNotes(db: Db) {}'
  const unnamed = (files: Record<string, string>) =>
    listUnnamed(new Map(Object.entries({ 'lib/people/notes/add-note.ts': `${read}\n${write}`, ...files })))
  const file = 'lib/people/notes/add-note.ts'
  const missing = [`${file} listNotes`, `${file} addNote`]

  expect(unnamed({})).toEqual(missing)
  expect(unnamed({ 'lib/portal/own.test.ts': 'await addNote(trx, admin)' })).toEqual(missing)
  expect(unnamed({ 'lib/people/notes/notes.test.ts': 'await addNotes(trx, admin)' })).toEqual(missing)
  expect(unnamed({ 'lib/people/notes/notes.test.ts': 'await addNote(trx, admin)' })).toEqual(missing.slice(0, 1))
  expect(unnamed({ 'lib/people/notes/notes.test.ts': 'addNote(trx); listNotes(db)' })).toEqual([])
  expect(unnamed({ 'lib/people/b.ts': 'export function keep<T>(\n  trx: Trx,\n) {}' })).toEqual([
    ...missing,
    'lib/people/b.ts keep',
  ])
})
