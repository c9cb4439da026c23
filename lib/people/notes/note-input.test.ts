import { expect, test } from 'vitest'
import { testKeyring } from '../../testing/import-file.ts'
import { noteInput, revealNoteQuery, toNote } from './note-api-input.ts'
import { editNoteForm, noteForm, pinNoteForm, revealNoteForm } from './note-input.ts'
import { readersOf, toReaders } from './note-readers.ts'

const id = '00000000-0000-4000-8000-000000000000'
const fields = { content: 'Prefers Saturdays', type: 'general', readers: 'admins' }
const faultOf = (parsed: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  parsed.error?.issues.map(({ path }) => path.join('.'))

test.each([1, 5000])('noteForm takes a note of %i characters', (length) => {
  expect(noteForm.safeParse({ ...fields, userId: id, content: 'a'.repeat(length) }).success).toBe(true)
  expect(noteInput.safeParse({ noteContent: 'a'.repeat(length) }).success).toBe(true)
})

test.each(['', '   ', 'a'.repeat(5001)])('noteForm refuses a note that is empty or too long', (content) => {
  expect(faultOf(noteForm.safeParse({ ...fields, userId: id, content }))).toEqual(['content'])
  expect(faultOf(noteInput.safeParse({ noteContent: content }))).toEqual(['noteContent'])
})

test('noteForm reads whether the note is pinned from its tick', () => {
  expect(noteForm.parse({ ...fields, userId: id, pinned: 'on' })).toMatchObject({ pinned: true })
  expect(noteForm.parse({ ...fields, userId: id })).toMatchObject({ pinned: false })
  expect(faultOf(noteForm.safeParse({ ...fields, userId: id, pinned: 'yes' }))).toEqual(['pinned'])
})

test.each(['admins', 'instructors', 'customer'])('noteForm takes a note for %s', (readers) => {
  expect(noteForm.safeParse({ ...fields, userId: id, readers }).success).toBe(true)
})

test('noteForm refuses other readers and types', () => {
  expect(faultOf(noteForm.safeParse({ ...fields, userId: id, readers: 'everyone' }))).toEqual(['readers'])
  expect(faultOf(noteForm.safeParse({ ...fields, userId: id, type: 'secret' }))).toEqual(['type'])
})

test.each([
  [editNoteForm, { ...fields, userId: id, noteId: id }],
  [revealNoteForm, { noteId: id, reason: 'Preparing a course' }],
] as const)('the version of a note is a whole number from 1 to a million (%#)', (form, given) => {
  const accepts = (version: string) => form.safeParse({ ...given, version }).success
  expect(['1', '1000000'].filter((version) => !accepts(version))).toEqual([])
  expect(['0', '1000001', '1.5'].filter(accepts)).toEqual([])
})

test('pinNoteForm says yes or no', () => {
  const given = { userId: id, noteId: id }
  expect(['yes', 'no', 'on'].map((pinned) => pinNoteForm.safeParse({ ...given, pinned }).success)).toEqual([
    true,
    true,
    false,
  ])
})

test.each([
  ['admins', { isInternal: true, forInstructors: false }],
  ['instructors', { isInternal: true, forInstructors: true }],
  ['customer', { isInternal: false, forInstructors: true }],
] as const)('toReaders and readersOf agree on %s', (readers, flags) => {
  expect(toReaders(readers)).toEqual(flags)
  expect(readersOf(flags)).toBe(readers)
})

test('noteInput writes a general note for the office unless told otherwise', () => {
  expect(noteInput.parse({ noteContent: 'Called' })).toEqual({
    noteContent: 'Called',
    noteType: 'general',
    isInternal: true,
    forInstructors: false,
    isPinned: false,
  })
})

test('noteInput keeps a medical note from customers and instructors', () => {
  const medical = { noteContent: 'Asthma', noteType: 'medical' }
  expect(noteInput.safeParse(medical).success).toBe(true)
  expect(faultOf(noteInput.safeParse({ ...medical, isInternal: false }))).toEqual(['noteType'])
  expect(faultOf(noteInput.safeParse({ ...medical, forInstructors: true }))).toEqual(['noteType'])
  expect(noteInput.safeParse({ noteContent: 'Called', isInternal: false, forInstructors: true }).success).toBe(true)
})

test('toNote asks for the keys only to seal', () => {
  const keys = () => testKeyring
  const never = () => {
    throw new Error('asked for the keys')
  }
  const medical = noteInput.parse({ noteContent: 'Asthma', noteType: 'medical' })
  expect(toNote(id, medical, keys)).toMatchObject({
    userId: id,
    type: 'medical',
    content: 'Asthma',
    keyring: testKeyring,
  })
  const general = toNote(id, noteInput.parse({ noteContent: 'Called', isPinned: true }), never)
  expect(general).toEqual({
    userId: id,
    type: 'general',
    content: 'Called',
    isInternal: true,
    forInstructors: false,
    isPinned: true,
  })
})

test('revealNoteQuery wants a reason with a reveal', () => {
  expect(revealNoteQuery.safeParse({}).success).toBe(true)
  expect(revealNoteQuery.safeParse({ reveal: 'noteContent', reason: 'Preparing a course' }).success).toBe(true)
  expect(faultOf(revealNoteQuery.safeParse({ reveal: 'noteContent' }))).toEqual(['reason'])
  expect(faultOf(revealNoteQuery.safeParse({ reveal: 'everything', reason: 'Preparing' }))).toEqual(['reveal'])
})
