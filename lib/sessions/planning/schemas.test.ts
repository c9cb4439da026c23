import { expect, test } from 'vitest'
import { cancelSessionInput, changeForm, messageSessionInput, planForm, planInput, venueInput } from './schemas.ts'

const id = '019c8a4e-1111-7222-8333-444455556666'
const day = { day: '2026-12-01', from: '09:30', until: '16:30' }
const plan = { courseId: id, instructorId: id, venueId: id, status: 'draft', days: [day] }
const form = { ...plan, capacity: '12', day1: '2026-12-01', from1: '09:30', until1: '16:30' }

test('the plan that a form says it opened is ignored if it cannot be read', () => {
  const opened = changeForm.shape.opened
  expect(opened.parse('{"capacity":"12"}')).toEqual({ capacity: '12' })
  for (const rubbish of ['{', '', '[1]', '{"capacity":12}', 'null']) expect(opened.parse(rubbish)).toBeUndefined()
  const long = (length: number) => JSON.stringify({ joiningNotes: 'x'.repeat(length - '{"joiningNotes":""}'.length) })
  expect(opened.parse(long(20_000))).toBeDefined()
  expect(opened.parse(long(20_001))).toBeUndefined()
})

test.for<[string, unknown[], unknown[]]>([
  ['days', [[day], Array(6).fill(day)], [[], Array(7).fill(day), [{ ...day, from: '9:30' }]]],
  ['capacity', [1, 500, undefined], [0, 501, 1.5]],
  ['status', ['draft', 'published'], ['cancelled', 'completed']],
  ['joiningNotes', ['x'.repeat(2000)], ['x'.repeat(2001)]],
])('planInput takes %s within their bounds', ([field, good, bad]) => {
  const takes = (value: unknown) => planInput.safeParse({ ...plan, [field]: value }).success
  expect(good.filter((value) => !takes(value))).toEqual([])
  expect(bad.filter(takes)).toEqual([])
})

test.for<[string, unknown[], unknown[]]>([
  ['capacity', ['1', '500'], ['0', '501', '1.5', 'many']],
  ['venueId', [id, 'new'], ['', 'other']],
  ['venueName', ['x'.repeat(200)], ['x'.repeat(201)]],
  ['venueAddress', ['x'.repeat(200)], ['x'.repeat(201)]],
  ['venueNotes', ['x'.repeat(2000)], ['x'.repeat(2001)]],
  ['joiningNotes', ['x'.repeat(2000)], ['x'.repeat(2001)]],
  ['venueCity', ['x'.repeat(100)], ['x'.repeat(101)]],
  ['venuePostcode', ['x'.repeat(20)], ['x'.repeat(21)]],
  ['day1', ['2028-02-29'], ['', '2027-02-29']],
  ['from1', ['00:00', '23:59'], ['', '24:00', '12:60']],
  ['day2', ['', '2026-12-02'], ['soon']],
  ['from2', ['', '09:30'], ['9']],
])('planForm takes %s within their bounds', ([field, good, bad]) => {
  const takes = (value: unknown) => planForm.safeParse({ ...form, [field]: value }).success
  expect(good.filter((value) => !takes(value))).toEqual([])
  expect(bad.filter(takes)).toEqual([])
})

test.for([
  ['addressLine1', 200],
  ['city', 100],
  ['county', 100],
  ['postcode', 20],
  ['joiningNotes', 2000],
] as const)('venueInput takes a %s of up to %i characters', ([field, most]) => {
  const takes = (length: number) => venueInput.safeParse({ name: 'x', [field]: 'x'.repeat(length) }).success
  expect([takes(0), takes(most), takes(most + 1)]).toEqual([true, true, false])
})

test('a venue needs a name and a cancellation a reason, neither without end', () => {
  const named = (name: string) => venueInput.safeParse({ name }).success
  expect([named('x'), named('x'.repeat(200)), named(' '), named('x'.repeat(201))]).toEqual([true, true, false, false])
  const gives = (reason: string) => cancelSessionInput.safeParse({ sessionId: id, reason }).success
  expect([gives('x'), gives('x'.repeat(500)), gives(' '), gives('x'.repeat(501))]).toEqual([true, true, false, false])
})

test('a message needs a subject and words, neither without end', () => {
  const sends = (over: object) =>
    messageSessionInput.safeParse({ sessionId: id, subject: 'x', text: 'x', ...over }).success
  const subjects = ['x', 'x'.repeat(150), ' ', 'x'.repeat(151)].map((subject) => sends({ subject }))
  const texts = ['x', 'x'.repeat(4000), ' ', 'x'.repeat(4001)].map((text) => sends({ text }))
  expect([subjects, texts]).toEqual([
    [true, true, false, false],
    [true, true, false, false],
  ])
})
