import { expect, test } from 'vitest'
import { mergeableColumns } from '../../people/merging/mergeable-columns.ts'
import { planChanges } from './plan-changes.ts'
import { readChoices } from './read-choices.ts'
import { splitChanges } from './split-changes.ts'
import { type Weighed, weighFields } from './weigh-fields.ts'

const now = new Date('2026-11-21T12:00:00Z')
const blank = {
  ...Object.fromEntries(Object.keys(mergeableColumns).map((name) => [name, null])),
  country: 'UK',
  customerType: 'individual',
  status: 'active',
  preferredContactMethod: 'email',
  hasMedicalConditions: false,
}

/** A record made on this day of 2026 that says this; `dates` says since when, by field. */
function record(id: string, madeOn: string, said: object = {}, dates: Record<string, string> = {}): Weighed {
  const createdAt = `2026-${madeOn}T10:00:00+00:00`
  const origins = Object.fromEntries(
    Object.entries(dates).map(([field, day]) => [field, { at: `2026-${day}T10:00:00.000Z`, source: 'admin' }]),
  )
  const empty = { role: 'customer', mergedIntoId: null, totalBookings: 0, totalSpent: '0.00', held: [] }
  return { id, ...empty, values: Object({ ...blank, createdAt, ...said }), origins }
}

function taken(records: Weighed[], field: string, chosen: object = {}) {
  const weighed = weighFields(records, new Map(Object.entries(chosen)))
  const found = weighed.find((one) => one.field === field)
  return found && `${found.from}${found.isByHand ? ' by hand' : ''}`
}

const plan = (records: Weighed[], chosen: object = {}) =>
  planChanges(records, weighFields(records, new Map(Object.entries(chosen))), [], now)

test('weighFields takes the newest value that is not empty, by its own date or that of the record', () => {
  const [old, fresh] = [record('a', '01-01', { phone: '1' }), record('b', '02-01', { phone: '2' })]
  expect(taken([old, fresh], 'phone')).toBe('b')
  expect(taken([record('a', '01-01', { phone: '1' }, { phone: '03-01' }), fresh], 'phone')).toBe('a')
  expect(taken([old, record('b', '02-01')], 'phone')).toBe('a')
  expect(taken([old, record('b', '01-01', { phone: '2' })], 'phone')).toBe('a')
  expect(taken([record('a', '01-01', { phone: '2' }), fresh], 'phone')).toBe('a')
})

test('weighFields takes a name or an address whole, and calls a usual value empty', () => {
  const one = record('a', '01-01', { addressLine1: '1 High Street', city: 'Leeds' })
  expect(taken([one, record('b', '02-01', { postcode: 'LS1 4AP' })], 'address')).toBe('b')
  expect(taken([one, record('b', '02-01')], 'address')).toBe('a')
  expect(taken([record('a', '01-01', { customerType: 'corporate' }), record('b', '02-01')], 'customerType')).toBe('a')
})

test('weighFields keeps the survivor’s email, suspends if one was suspended, and takes the highest rank', () => {
  const records = [
    record('a', '01-01', { email: 'a@x.example', teamRole: 'Driver' }),
    record('b', '02-01', { email: 'b@x.example', status: 'suspended', teamRole: 'OpsManager' }),
    record('c', '03-01', { status: 'inactive', teamRole: 'Dispatcher' }),
  ]
  expect(taken(records, 'email')).toBe('a')
  expect(taken([record('a', '01-01'), ...records.slice(1)], 'email')).toBe('b')
  expect(taken(records, 'status')).toBe('b')
  expect(taken([records[0] ?? record('a', '01-01'), record('c', '03-01', { status: 'inactive' })], 'status')).toBe('a')
  expect(taken(records, 'teamRole')).toBe('b')
})

test('weighFields says of a sealed field only who has it, and follows a choice', () => {
  const held = { ...record('b', '02-01'), held: ['dateOfBirth' as const] }
  const records = [record('a', '03-01'), held]
  expect(taken(records, 'dateOfBirth')).toBe('b')
  expect(taken(records, 'dateOfBirth', { dateOfBirth: 'a' })).toBe('a by hand')
  const found = weighFields(records, new Map()).find(({ field }) => field === 'dateOfBirth')
  expect(found?.candidates.map(({ value, isEmpty }) => [value, isEmpty])).toEqual([
    [null, true],
    [null, false],
  ])
})

test('planChanges dates a choice today, and a value that was merely newer as it was', () => {
  const records = [
    record('a', '01-01', { phone: '1', companyName: 'Acme' }),
    record('b', '02-01', { phone: '2', companyName: 'Beta' }),
  ]
  expect(plan(records, { companyName: 'a' })).toMatchObject({
    phone: { before: '1', after: '2', from: 'b', originAfter: { at: '2026-02-01T10:00:00+00:00', source: 'merge' } },
    companyName: { before: 'Acme', after: 'Acme', from: 'a', originAfter: { at: now.toISOString(), source: 'merge' } },
  })
  expect(Object.keys(plan([record('a', '02-01', { phone: '1' }), record('b', '01-01', { phone: '2' })]))).toEqual([
    'createdAt',
  ])
})

test('planChanges keeps the first day on record and the last activity, and ends consents', () => {
  const survivor = record('a', '02-01', { marketingConsent: true, smsConsent: true, lastActivityDate: '2026-03-01' })
  const other = record('b', '01-01', { lastActivityDate: '2026-04-01' })
  const changes = planChanges([survivor, other], weighFields([survivor, other], new Map()), ['marketing'], now)
  expect(changes).toMatchObject({
    createdAt: { before: survivor.values.createdAt, after: other.values.createdAt },
    lastActivityDate: { before: '2026-03-01', after: '2026-04-01' },
    marketingConsent: { before: true, after: false },
  })
  expect(changes).not.toHaveProperty('smsConsent')
  expect(
    planChanges([other, survivor], weighFields([other, survivor], new Map()), ['marketing'], now),
  ).not.toHaveProperty('marketingConsent')
})

test('readChoices takes the id of a record or a value that one of them says, and names every impossible choice', () => {
  const records = [
    record('a', '01-01', { phone: '1', city: 'Leeds' }),
    record('b', '02-01', { phone: '2', city: 'York' }),
  ]
  expect(readChoices(records, { phone: '2', address: 'a' })).toEqual(
    new Map([
      ['phone', 'b'],
      ['address', 'a'],
    ]),
  )
  expect(readChoices(records, { city: 'York' })).toEqual(new Map([['address', 'b']]))
  expect(() => readChoices(records, { phone: '3', role: 'a', dateOfBirth: '1980-01-01' })).toThrow(
    expect.objectContaining({
      fields: {
        'fields.phone': 'This is neither one of the records nor what one of them says.',
        'fields.role': 'There is no field of this name to choose.',
        'fields.dateOfBirth': 'This is neither one of the records nor what one of them says.',
      },
    }),
  )
  expect(() => readChoices(records, { city: 'York', postcode: 'a' })).toThrow('cannot be used')
})

test('splitChanges turns changes into columns and origins, forwards or backwards, and into the log', () => {
  const at = (day: string) => ({ at: day, source: 'admin' })
  const changes = {
    phone: { before: '1', after: '2', originBefore: null, originAfter: at('02'), from: 'b' },
    city: { before: 'York', after: 'York', originBefore: at('01'), originAfter: null, from: 'a' },
    medicalNotes: { before: null, after: null, originBefore: null, originAfter: at('03'), from: 'b' },
    lastActivityDate: { before: '1', after: '2', originBefore: null, originAfter: null, from: null },
  }
  expect(splitChanges(changes, 'after')).toMatchObject({
    values: { phone: '2', city: 'York', lastActivityDate: '2' },
    origins: { phone: at('02'), city: null, medicalNotes: at('03') },
  })
  expect(splitChanges(changes, 'before')).toMatchObject({
    values: { phone: '1', city: 'York', lastActivityDate: '1' },
    origins: { phone: null, city: at('01'), medicalNotes: null },
  })
  expect(splitChanges(changes, 'log').changed).toEqual({ phone: { before: '1', after: '2' } })
  expect(splitChanges(changes, 'after').values).not.toHaveProperty('medicalNotes')
})
