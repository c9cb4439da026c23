import { expect, describe as suite, test } from 'vitest'
import { describe } from './describe.ts'
import { faultOfTest, readDraft, toConditions, toDraft } from './draft.ts'
import { conditions } from './schema.ts'

const tagId = '01900000-0000-7000-8000-000000000001'
const tags = [{ id: tagId, name: 'VIP' }]

const shown: [unknown, string][] = [
  [{ all: [['totalSpent', 'above', '500']] }, 'Spent > £500'],
  [{ all: [['totalBookings', 'between', '2', '7']] }, 'Bookings 2 to 7'],
  [
    {
      any: [
        ['tag', 'is', tagId],
        ['note', 'has', 'special_requirement'],
      ],
    },
    'Any of: Tag is VIP, Note of type special requirement',
  ],
  [{ all: [['createdAt', 'between', '2026-01-01', '2026-03-03']] }, 'Added 1 Jan 2026 to 3 Mar 2026'],
  [{ all: [['lastActivityDate', 'inLast', '30']] }, 'Last activity in the last 30 days'],
  [{ all: [['certificate', 'expiring', '90', 'EFAW']] }, 'Certificate expires within 90 days (EFAW)'],
  [{ all: [['certificate', 'none', '']] }, 'Certificate is none'],
  [{ all: [['marketingConsent', 'no']] }, 'Agreed to marketing: no'],
  [{ all: [['status', 'isNot', 'active']] }, 'Status is not active'],
  [{ all: [['city', 'empty']] }, 'Town is empty'],
]

suite('a condition in words', () => {
  test.for(shown)('%j', ([compact, words]) => {
    expect(describe(conditions.parse(compact), tags)).toBe(words)
  })
})

test('two levels survive the form; a third cannot be shown', () => {
  const twoLevels = [
    {
      all: [
        ['status', 'is', 'active'],
        {
          any: [
            ['city', 'is', 'Leeds'],
            ['totalSpent', 'above', '5'],
          ],
        },
      ],
    },
    { any: [['city', 'empty']] },
  ]
  for (const compact of twoLevels) {
    const where = conditions.parse(compact)
    const draft = toDraft(where)
    const back = draft && toConditions(draft)
    expect(back && describe(back, [])).toBe(
      describe(where, []).replace('All of: Status is active, ', 'All of: Status is active, '),
    )
  }
  expect(toDraft(conditions.parse({ all: [{ any: [{ all: [['city', 'empty']] }] }] }))).toBeUndefined()
})

test('an unfinished form is read, and its missing parts are reported', () => {
  const draft = readDraft(
    new URLSearchParams([
      ['match', 'any'],
      ['0.match', 'all'],
      ['0.0.field', 'totalSpent'],
      ['0.0.operator', 'between'],
      ['0.0.value', ' 5 '],
      ['0.0.value', '1'],
      ['0.1.field', 'passwordHash'],
      ['0.2.field', 'status'],
      ['0.2.operator', 'contains'],
      ['1.match', 'any'],
    ]),
  )
  expect(draft).toEqual({
    match: 'any',
    groups: [
      {
        match: 'all',
        tests: [
          { field: 'totalSpent', operator: 'between', values: ['5', '1'] },
          { field: 'status', operator: 'is', values: [''] },
        ],
      },
      { match: 'any', tests: [] },
    ],
  })
  expect(draft.groups[0]?.tests.map(faultOfTest)).toEqual([
    'The first of the two must not be the greater.',
    'Choose one.',
  ])
  expect(toConditions(draft)).toBeUndefined()
})
