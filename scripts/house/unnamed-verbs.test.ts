import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listUnnamed } from './unnamed-verbs.ts'

test('every function of lib that takes a transaction is named by a test of its domain', () => {
  const sources = globSync('lib/**/*.{ts,tsx}').map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  expect(listUnnamed(new Map(sources))).toEqual([])
})

test('listUnnamed finds a write that is named by no test, or only by one of another domain', () => {
  const write = 'export async function addNote(trx: Trx, actor: Actor) {}'
  const read = 'export async function listNotes(db: Db) {}'
  const unnamed = (files: Record<string, string>) =>
    listUnnamed(new Map(Object.entries({ 'lib/people/notes/add-note.ts': `${read}\n${write}`, ...files })))
  const missing = ['lib/people/notes/add-note.ts addNote']

  expect(unnamed({})).toEqual(missing)
  expect(unnamed({ 'lib/portal/own.test.ts': 'await addNote(trx, admin)' })).toEqual(missing)
  expect(unnamed({ 'lib/people/notes/notes.test.ts': 'await addNotes(trx, admin)' })).toEqual(missing)
  expect(unnamed({ 'lib/people/notes/notes.test.ts': 'await addNote(trx, admin)' })).toEqual([])
  expect(unnamed({ 'lib/people/b.ts': 'export function keep<T>(\n  trx: Trx,\n) {}' })).toEqual([
    ...missing,
    'lib/people/b.ts keep',
  ])
})
