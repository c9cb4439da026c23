import { expect, describe as suite, test } from 'vitest'
import { describe } from './describe.ts'
import { emptyTest, faultOfTest, readDraft, toConditions, toDraft } from './draft.ts'
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

const asked: [unknown, string][] = [
  [
    {
      all: [
        ['city', 'is', 'Leeds'],
        ['status', 'is', 'active'],
      ],
    },
    'All of: Town is Leeds, Status is active',
  ],
  [
    {
      any: [
        ['city', 'filled'],
        ['phone', 'contains', '113'],
      ],
    },
    'Any of: Town is not empty, Phone or mobile contains 113',
  ],
  [{ all: [['totalBookings', 'atLeast', '2']] }, 'Bookings ≥ 2'],
  [{ all: [['certificate', 'current', 'EFAW']] }, 'Certificate is current (EFAW)'],
  [{ all: [['certificate', 'expiring', '90', '']] }, 'Certificate expires within 90 days'],
  [{ all: [['lastActivityDate', 'before', '2026-03-03']] }, 'Last activity is before 3 Mar 2026'],
  [{ all: [['lastActivityDate', 'notInLast', '30']] }, 'Last activity not in the last 30 days'],
  [{ all: [['tag', 'isNot', '01900000-0000-7000-8000-000000000002']] }, 'Tag is not a deleted tag'],
  [{ all: [['tag', 'empty']] }, 'Tag is none'],
  [{ all: [['smsConsent', 'yes']] }, 'Agreed to text messages: yes'],
]

suite('another condition in words', () => {
  test.for(asked)('%j', ([compact, words]) => {
    expect(describe(conditions.parse(compact), tags)).toBe(words)
  })
})

test('toDraft begins with one empty group, and gives the tests of the outer group one of their own', () => {
  expect(toDraft(undefined)).toEqual({ match: 'all', groups: [{ match: 'all', tests: [] }] })
  const town = { kind: 'text', field: 'city', operator: 'empty', values: [] }
  expect(toDraft(conditions.parse({ any: [['city', 'empty']] }))).toEqual({
    match: 'any',
    groups: [{ match: 'any', tests: [town] }],
  })
  expect(toDraft(conditions.parse({ any: [{ all: [['city', 'empty']] }] }))).toEqual({
    match: 'any',
    groups: [{ match: 'all', tests: [town] }],
  })
})

test('toConditions leaves empty groups out, and says nothing without any', () => {
  const town = { field: 'city', operator: 'empty', values: [] }
  const one = toConditions({
    match: 'any',
    groups: [
      { match: 'all', tests: [] },
      { match: 'all', tests: [town] },
    ],
  })
  expect(one).toEqual({ all: [{ kind: 'text', ...town }] })
  expect(toConditions({ match: 'all', groups: [{ match: 'all', tests: [] }] })).toBeUndefined()
})

test('readDraft reads six groups of twenty tests, and values of 200 letters', () => {
  const form = new URLSearchParams({ match: 'other' })
  for (let group = 0; group < 7; group++) {
    form.append(`${group}.match`, 'any')
    for (let at = 0; at < 21; at++) {
      form.append(`${group}.${at}.field`, 'city')
      form.append(`${group}.${at}.operator`, 'is')
      form.append(`${group}.${at}.value`, 'x'.repeat(201))
    }
  }
  const { match, groups } = readDraft(form)
  expect([match, groups.length, groups[0]?.match, groups[0]?.tests.length]).toEqual(['all', 6, 'any', 20])
  expect(groups[0]?.tests[0]?.values).toEqual(['x'.repeat(200)])
  const values = readDraft(new URLSearchParams('0.match=all&0.0.field=city&0.0.operator=is&0.0.value=a&0.0.value=b'))
  expect(values.groups[0]?.tests[0]?.values).toEqual(['a'])
})

test('emptyTest asks the first question of a field, with room for its values', () => {
  expect(emptyTest('city')).toEqual({ field: 'city', operator: 'contains', values: [''] })
  expect(emptyTest('smsConsent')).toEqual({ field: 'smsConsent', operator: 'yes', values: [] })
  expect(emptyTest('passwordHash')).toBeUndefined()
  expect(faultOfTest({ field: 'passwordHash', operator: 'is', values: [] })).toBe('This cannot be asked.')
})

test.each([
  ['city', 'is', ['x'.repeat(200)], true],
  ['city', 'is', ['x'.repeat(201)], false],
  ['city', 'is', [' '], false],
  ['city', 'is', ['a\u0007'], false],
  ['phone', 'contains', ['1-13'], true],
  ['phone', 'contains', ['11x'], false],
  ['totalSpent', 'above', ['999999999.99'], true],
  ['totalSpent', 'above', ['1000000000'], false],
  ['totalSpent', 'between', ['5', '5'], true],
  ['totalSpent', 'between', ['5.01', '5'], false],
  ['createdAt', 'between', ['2026-01-01', '2026-01-01'], true],
  ['createdAt', 'between', ['2026-01-02', '2026-01-01'], false],
  ['createdAt', 'on', ['2026-02-29'], false],
  ['createdAt', 'on', ['2028-02-29'], true],
  ['createdAt', 'inLast', ['9999'], true],
  ['createdAt', 'inLast', ['10000'], false],
  ['certificate', 'current', [''], true],
  ['certificate', 'current', ['no code'], false],
  ['bookedCourse', 'is', [''], false],
  ['bookedCourse', 'is', ['EFAW-2'], true],
  ['tag', 'is', ['01900000-0000-7000-8000-000000000001'], true],
  ['tag', 'is', ['1'], false],
  ['note', 'has', ['complaint'], true],
  ['note', 'has', ['joke'], false],
  ['status', 'is', ['active'], true],
  ['status', 'is', ['asleep'], false],
  ['smsConsent', 'yes', ['yes'], false],
] as const)('a test of %s %s %j is right: %s', (field, operator, values, isRight) => {
  expect(faultOfTest({ field, operator, values: [...values] }) === undefined).toBe(isRight)
})

test('conditions take thirty tests, twenty in a group, and texts of 200 letters', () => {
  const many = (count: number) => Array.from({ length: count }, () => ['city', 'empty'])
  const takes = (...sizes: number[]) =>
    conditions.safeParse({ all: sizes.map((size) => ({ any: many(size) })) }).success
  expect([takes(20, 10), takes(20, 11), takes(21)]).toEqual([true, false, false])
  expect(conditions.safeParse({ all: many(20) }).success).toBe(true)
})
