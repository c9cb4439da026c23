import { expect, test } from 'vitest'
import { defineActivityList } from './activity-list.ts'
import { joinWords } from './words.ts'

const kinds = { 'note.added': 'Note added', 'note.edited': 'Note edited' }
const list = defineActivityList(joinWords([{ group: 'notes', label: 'Notes', kinds }]))
const id = '0193c6a0-0000-7000-8000-000000000001'

test.each([
  [{ type: 'notes' }, true],
  [{ type: 'note.added' }, true],
  [{ type: 'supplier.link_added' }, true],
  [{ type: 'unknown' }, false],
  [{ type: 'Note.Added' }, false],
  [{ actorId: id, from: '2026-01-01', to: '2026-01-31' }, true],
  [{ actorId: 'me' }, false],
  [{ from: '0000-01-01' }, false],
  [{ userId: id, cursor: 'c' }, true],
  [{ color: 'red' }, false],
])('activityFilters judge what is asked of the log: %j', (given, fits) => {
  expect(list.input.safeParse(given).success).toBe(fits)
})
