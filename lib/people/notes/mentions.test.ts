import { expect, test as plainTest } from 'vitest'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { keyring } from '../../testing/make/make-second-factor.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { editNote } from './edit-note.ts'
import { countUnread, listMentions } from './list-mentions.ts'
import { markAllMentions, markMention } from './mark-mention.ts'
import { listColleagues, mentionColleagues, namedIn } from './mentions.ts'

const colleague = (name: string) => ({ id: name, name, firstName: name.split(' ')[0] ?? '' })
const olga = colleague('Olga Marsden')
const meg = colleague('Meg Ward')
const meg2 = colleague('Meg Wardle')

plainTest.each([
  ['Ask @Olga Marsden about it', [olga]],
  ['Ask @olga  marsden, please', [olga]],
  ['Ask @Olga', [olga]],
  ['@Olga Marsdenfield', [olga]],
  ['Ask @Olgas sister', []],
  ['olga@Olga Marsden is an address', []],
  ['write to info@olga.example', []],
  ['@Meg', []],
  ['@Meg Wardle', [meg2]],
  ['@Meg Ward and @Meg Wardle', [meg, meg2]],
  ['Olga Marsden', []],
  ['(@Olga Marsden)', [olga]],
])('%s', (text, named) => {
  expect(namedIn(text, [olga, meg, meg2])).toEqual(named)
})

async function makeOffice(trx: Trx) {
  const [author, olgaId] = [await makeStaff(trx, 'admin', 'Meg'), await makeStaff(trx, 'admin', 'Olga')]
  const ines = await makeStaff(trx, 'instructor', 'Ines')
  const userId = await makeCustomer(trx)
  return { userId, author: as(author, 'admin'), olga: as(olgaId, 'admin'), ines: as(ines, 'instructor') }
}

function as(userId: string, role: 'admin' | 'instructor'): StaffActor & { userId: string } {
  return { kind: 'staff', role, userId, via: { kind: 'session', id: 'test' }, origin: {} }
}

const office = { type: 'general', isInternal: true, forInstructors: false } as const

test('a note appears once in the inbox of each mentioned colleague, and in no other', async ({ trx }) => {
  const { userId, author, olga } = await makeOffice(trx)
  const content = '@Olga Ward and @Meg Ward: please call back'
  const noteId = await addNote(trx, author, { userId, ...office, content, isPinned: false })
  await editNote(trx, author, { noteId, version: 1, ...office, content: `${content} today`, keyring })

  const { rows } = await listMentions(trx, olga)
  expect(rows).toMatchObject([
    { noteId, userId, noteContent: `${content} today`, writerFirstName: 'Meg', readAt: null },
  ])
  expect(await countUnread(trx, olga)).toBe(1)
  expect(await countUnread(trx, author)).toBe(0)
})

test('an edit notifies only newly mentioned colleagues', async ({ trx }) => {
  const { userId, author, olga } = await makeOffice(trx)
  const noteId = await addNote(trx, author, { userId, ...office, content: 'Call back', isPinned: false })
  expect(await countUnread(trx, olga)).toBe(0)
  await editNote(trx, author, { noteId, version: 1, ...office, content: 'Call back @Olga', keyring })
  expect(await countUnread(trx, olga)).toBe(1)
})

test('only the owner marks a mention as read, and as unread again', async ({ trx }) => {
  const { userId, author, olga } = await makeOffice(trx)
  for (const content of ['@Olga one', '@Olga two'])
    await addNote(trx, author, { userId, ...office, content, isPinned: false })
  const [mention] = (await listMentions(trx, olga)).rows
  const mentionId = mention?.id ?? ''

  await expect(markMention(trx, author, { mentionId, isRead: true })).rejects.toThrow(Refusal)
  await markAllMentions(trx, author)
  expect(await countUnread(trx, olga)).toBe(2)
  await markMention(trx, olga, { mentionId, isRead: true })
  expect(await countUnread(trx, olga)).toBe(1)
  await markMention(trx, olga, { mentionId, isRead: false })
  await markAllMentions(trx, olga)
  expect(await countUnread(trx, olga)).toBe(0)
})

test('a medical note names its readers without saying anything in their inbox', async ({ trx }) => {
  const { userId, author, olga } = await makeOffice(trx)
  const words = { type: 'medical', content: 'Carries an inhaler @Olga', keyring } as const
  await addNote(trx, author, { userId, ...words, isInternal: true, forInstructors: false, isPinned: false })
  expect((await listMentions(trx, olga)).rows).toMatchObject([{ noteType: 'medical', noteContent: '' }])
})

test('only the office is told who can be named', async ({ trx }) => {
  const { author, ines } = await makeOffice(trx)
  const named = (await listColleagues(trx, author)).map(({ name, role }) => [name, role])
  expect(named).toEqual([
    ['Ines Ward', 'instructor'],
    ['Meg Ward', 'admin'],
    ['Olga Ward', 'admin'],
  ])
  expect(await listColleagues(trx, ines)).toEqual([])
})

test('mentionColleagues tells each named colleague once and who named them, but not the writer', async ({ trx }) => {
  const { userId, author, olga, ines } = await makeOffice(trx)
  const noteId = await addNote(trx, author, { userId, ...office, content: 'Call back', isPinned: false })
  const content = '@Olga Ward and @Meg Ward: please call back'
  const first = new Date('2026-11-20T12:00:00Z')
  await mentionColleagues(trx, author, { noteId, content: 'Nobody is named' }, first)
  await mentionColleagues(trx, author, { noteId, content }, first)
  await mentionColleagues(trx, author, { noteId, content }, new Date('2026-11-21T12:00:00Z'))
  await mentionColleagues(trx, ines, { noteId, content: '@Meg Ward' }, first)

  expect(await trx.selectFrom('noteMentions').selectAll().execute()).toMatchObject([
    { noteId, userId: olga.userId, mentionedBy: author.userId, createdAt: first, readAt: null },
  ])
})

test('colleagues who left, or whose record is merged, can no longer be named', async ({ trx }) => {
  const { author, olga } = await makeOffice(trx)
  const set = (values: object) => trx.updateTable('users').set(values).where('id', '=', olga.userId).execute()
  const names = async () => (await listColleagues(trx, author)).map(({ firstName }) => firstName)
  await set({ status: 'suspended' })
  expect(await names()).toEqual(['Ines', 'Meg'])
  await set({ status: 'active' })
  expect(await names()).toEqual(['Ines', 'Meg', 'Olga'])
  expect(await listColleagues(trx, { ...author, kind: 'customer' })).toEqual([])
})

test('listMentions gives fifty at a time, the latest first, and leads back', async ({ trx }) => {
  const { userId, olga } = await makeOffice(trx)
  const at = (nth: number) => new Date(Date.UTC(2026, 10, 1, 12, nth))
  for (let nth = 0; nth < 51; nth++) {
    const { id } = await trx
      .insertInto('userNotes')
      .values({ userId, noteContent: String(nth) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('noteMentions')
      .values({ noteId: id, userId: olga.userId, createdAt: at(nth) })
      .execute()
  }
  const wordsOf = ({ rows }: { rows: { noteContent: string }[] }) => rows.map(({ noteContent }) => Number(noteContent))
  const first = await listMentions(trx, olga)
  expect(wordsOf(first)).toEqual(Array.from({ length: 50 }, (_, nth) => 50 - nth))
  const second = await listMentions(trx, olga, { cursor: first.nextCursor ?? '' })
  expect(wordsOf(second)).toEqual([0])
  expect(wordsOf(await listMentions(trx, olga, { cursor: second.previousCursor ?? '' }))).toEqual(wordsOf(first))
})
