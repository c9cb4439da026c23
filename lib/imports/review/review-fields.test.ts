import { expect, test } from 'vitest'
import { listReviewFields, mendFields } from './review-fields.ts'

const document = {
  bookingReference: 'RFT25071234',
  contactDetails: { firstName: 'Ada', lastName: 'Khan', email: 'ada at acme' },
  participants: [{ firstName: 'Ada', medicalConditions: 'asthma' }],
  finalAmount: 75,
  status: 'CONFIRMED',
  createdAt: '2025-03-03T09:30:00Z',
}

const wrongOf = (fields: Record<string, unknown>) =>
  Object.fromEntries(listReviewFields(fields, []).flatMap(({ path, wrong }) => (wrong ? [[path, wrong]] : [])))

test('the wrong field is marked and says what to do; health data is not shown', () => {
  const fields = listReviewFields(document, ['invalid_email'])

  expect(wrongOf(document)).toEqual({ 'contactDetails.email': 'Enter one plain email address.' })
  expect(JSON.stringify(fields)).not.toContain('asthma')
})

test('a date that nobody can read is marked, and one that is right, missing or not needed is not', () => {
  const sound = { ...document, contactDetails: { ...document.contactDetails, email: 'ada@acme.example' } }
  expect(wrongOf(sound)).toEqual({})
  expect(wrongOf({ ...sound, paymentDate: '2025-03-04' })).toEqual({})
  expect(Object.keys(wrongOf({ ...sound, paymentDate: 'soon' }))).toEqual(['paymentDate'])
})

test('a needed field that is missing is asked for where its generation keeps it', () => {
  expect(Object.keys(wrongOf({ confirmationCode: 'EFA-1', totalPrice: '75' }))).toEqual([
    'contactEmail',
    'status',
    'createdAt',
  ])
  expect(Object.keys(wrongOf({ booking_reference: 'RFT-1', contact_details: '{"name":"Ada"}' }))).toEqual([
    'contact_details.email',
    'status',
    'payment_amount',
    'created_at',
  ])
})

test('a correction changes only the edited fields', () => {
  const typed = { 'contactDetails.email': 'ada@acme.example', finalAmount: '75', status: 'CONFIRMED' }
  expect(mendFields(document, typed)).toEqual({
    ...document,
    contactDetails: { firstName: 'Ada', lastName: 'Khan', email: 'ada@acme.example' },
  })
})

test('dates are shown as people read them, and typed ones are kept as the importer reads them', () => {
  const row = { ...document, courseDate: '2027-03-03', paymentDate: 'soon' }
  const shown = Object.fromEntries(listReviewFields(row, []).map(({ label, value }) => [label, value]))
  expect(shown).toMatchObject({ 'Course date': '3 March 2027', 'Booked on': '3 March 2025, 09:30', 'Paid on': 'soon' })

  const typed = { courseDate: '4/3/2027', paymentDate: '4 July 2025, 9:30', createdAt: '3 March 2025, 09:30' }
  expect(mendFields(row, typed)).toEqual({ ...row, courseDate: '2027-03-04', paymentDate: '2025-07-04T08:30:00.000Z' })
  expect(mendFields(row, { paymentDate: 'later' })).toEqual({ ...row, paymentDate: 'later' })
})

test('a status offers every one there is, and says what it found', () => {
  const status = listReviewFields({ ...document, status: 'waiting' }, []).find(({ label }) => label === 'Status')
  expect(status?.wrong).toContain('waiting')
  for (const choice of status?.choices ?? [])
    expect(wrongOf({ ...document, status: choice })).not.toHaveProperty('status')
})

test('a row of a person who was forgotten asks about the address', () => {
  const sound = { ...document, contactDetails: { ...document.contactDetails, email: 'ada@acme.example' } }
  const wrong = listReviewFields(sound, ['erased_person']).filter((field) => field.wrong)
  expect(wrong.map(({ label }) => label)).toEqual(['Email'])
})

test('contact details stored as text become an object when corrected', () => {
  const row = { booking_reference: 'RFT-1', contact_details: '{"name":"Ada Khan"}' }
  expect(mendFields(row, { 'contact_details.email': 'ada@acme.example' }).contact_details).toEqual({
    name: 'Ada Khan',
    email: 'ada@acme.example',
  })
})

test('two people with one reference are told apart by it', () => {
  const [reference] = listReviewFields({ ...document }, ['reference_conflict'])
  expect(reference?.wrong).toContain('Another person')
})

test.each([
  ['contact_details', 'contact_details.email'],
  ['booking_reference', 'contact_details.email'],
  ['created_at', 'contact_details.email'],
  ['contactEmail', 'contactEmail'],
  ['confirmationCode', 'contactEmail'],
  ['totalPrice', 'contactEmail'],
  ['finalAmount', 'contactDetails.email'],
])('a row with nothing but %s is asked for its %s', (key, path) => {
  const email = listReviewFields({ [key]: '' }, []).find(({ label }) => label === 'Email')
  expect(email?.path).toBe(path)
})
