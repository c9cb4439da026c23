import { expect, test } from 'vitest'
import { readRecord } from './read-record.ts'

const good = {
  bookingReference: 'RFT25071234',
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' },
  finalAmount: '75.00',
  status: 'CONFIRMED',
  createdAt: '2025-07-01T10:00:00Z',
}
const read = (over: object) => readRecord({ ...good, ...over })

test.each([
  ['individual', 'individual', undefined],
  [' Group', 'group', undefined],
  ['CORPORATE', 'corporate', undefined],
  [undefined, 'individual', undefined],
  ['family', 'individual', 'not known, taken as individual'],
  [3, 'individual', 'not known, taken as individual'],
])('the type %s is read as %s', (type, read_, note) => {
  const { booking, notes } = read({ type })
  expect([booking.type, notes.type]).toEqual([read_, note])
})

test('a booking keeps its course, its reasons, its wishes and what was agreed to', () => {
  expect(
    read({
      courseName: ' EFAW  Leeds ',
      courseType: 'FAW',
      courseDate: '05/07/2025',
      discountReason: 'Charity',
      specialRequirements: ' Lift ',
      confirmedTermsAndConditions: true,
    }).booking,
  ).toMatchObject({
    courseName: 'EFAW Leeds',
    courseDate: '2025-07-05',
    discountReason: 'Charity',
    specialRequirements: 'Lift',
    termsAccepted: true,
  })
  expect(read({ courseType: 'FAW', confirmedTermsAndConditions: 'true' }).booking).toMatchObject({
    courseName: 'FAW',
    termsAccepted: true,
  })
  expect(read({ contact_details: { specialRequirements: 'Lift' } }).booking.specialRequirements).toBe('Lift')
  expect(read({ confirmedTermsAndConditions: 'yes', discountReason: 'N/A' }).booking).toMatchObject({
    courseName: null,
    courseDate: null,
    discountReason: null,
    specialRequirements: null,
    termsAccepted: false,
  })
})

test('an invoice keeps the fields that are known and given', () => {
  const invoiceDetails = {
    companyName: 'Acme',
    addressLine1: '1 High St',
    addressLine2: 'Floor 2',
    city: 'Leeds',
    postcode: 'LS1 4AP',
    vatNumber: ' ',
    colour: 'red',
  }
  const { vatNumber: _vat, colour: _colour, ...known } = invoiceDetails
  expect(read({ invoiceDetails }).booking.invoiceDetails).toEqual(known)
  expect(read({}).booking.invoiceDetails).toEqual({})
})

test('the newer of two records is told by when it was changed, or else made', () => {
  const { createdAt, effectiveAt } = read({ updatedAt: '2025-08-01T10:00:00Z' })
  expect([createdAt, effectiveAt]).toEqual([new Date('2025-07-01T10:00:00Z'), new Date('2025-08-01T10:00:00Z')])
  expect(read({}).effectiveAt).toEqual(new Date('2025-07-01T10:00:00Z'))
  expect(read({ createdAt: 'soon' })).toMatchObject({ createdAt: null, effectiveAt: null })
})

test('a participant has a name, a valid address and a name for the certificate, or none of them', () => {
  const participants = [
    { firstName: 'Bob', lastName: 'Ray', email: ' BOB@acme.example', certificateName: 'Robert Ray' },
    { firstName: 'Bob', email: 'bob', certificateName: ' ' },
    { certificateName: 'Robert' },
  ]
  expect(read({ participants }).participants).toEqual([
    { firstName: 'Bob', lastName: 'Ray', email: 'bob@acme.example', certificateName: 'Robert Ray' },
    { firstName: 'Bob', lastName: null, email: null, certificateName: null },
    { firstName: null, lastName: null, email: null, certificateName: 'Robert' },
  ])
  expect(read({ participants: [], participantDetails: [{ firstName: 'Ida' }] }).participants).toHaveLength(1)
  expect(read({ participants: [{ firstName: 'Bob' }], participantDetails: [{}, {}] }).participants).toHaveLength(1)
})

test.each([
  [3, 3, undefined],
  ['2', 2, undefined],
  [-1, 1, 'not a number of people, dropped'],
  [1.5, 1, 'not a number of people, dropped'],
  ['many', 1, 'not a number of people, dropped'],
  [20_000, 1, 'more than 10000 people, dropped'],
])('%s people take %i seats', (numberOfParticipants, seats, note) => {
  const { booking, notes } = read({ numberOfParticipants })
  expect([booking.seats, notes.numberOfParticipants]).toEqual([seats, note])
})

test.each([
  ['card', 'card'],
  [' Bank transfer ', 'bank_transfer'],
  ['CASH', 'cash'],
  ['invoice', 'invoice'],
])('a payment by %s is one by %s', (paymentMethod, method) => {
  const { payment, notes } = read({ status: 'PAID', paymentMethod })
  expect([payment?.method, notes.paymentMethod]).toEqual([method, undefined])
})

test('a payment without a known method is taken as one by card, on the day of the booking', () => {
  for (const paymentMethod of [undefined, 'shells', 3]) {
    const { payment, notes } = read({ status: 'PAID', paymentMethod })
    expect(payment).toEqual({ paidAt: new Date(good.createdAt), method: 'card', reference: null, isRefunded: false })
    expect(notes.paymentMethod).toBe('not given or not known, taken as card')
  }
})

test('an amount beside the final one that cannot be read is dropped and noted', () => {
  const { booking, notes } = read({ totalAmount: 'much', discountAmount: 'little' })
  expect(notes).toMatchObject({ totalAmount: 'not an amount, dropped', discountAmount: 'not an amount, dropped' })
  expect(booking).toMatchObject({ totalAmount: 7500, discountAmount: 0, finalAmount: 7500 })
})

test('a contact’s phone and address come from the first place that has them', () => {
  const invoiceDetails = { addressLine1: '1 High St', city: ' ', vatNumber: 'GB 1' }
  const companyAddress = { addressLine1: '9 Low Rd', addressLine2: 'Floor 2', city: 'Leeds', postcode: 'LS1 4AP' }
  expect(read({ invoiceDetails, companyAddress, contactPhone: '07400 123456' }).contact).toMatchObject({
    phone: '+447400123456',
    addressLine1: '1 High St',
    addressLine2: 'Floor 2',
    city: 'Leeds',
    postcode: 'LS1 4AP',
    vatNumber: 'GB 1',
  })
  expect(read({ companyAddress: JSON.stringify(companyAddress) }).contact.addressLine1).toBe('9 Low Rd')
  expect(read({}).contact).toMatchObject({ phone: null, addressLine1: null, city: null, companyName: null })
})

test('a phone that is none is kept as typed, and noted', () => {
  const { contact, notes } = read({ contactPhone: '12' })
  expect([contact.phone, notes.phone]).toEqual(['12', 'not a valid number, kept as typed'])
  expect(read({ contactPhone: '07400 123456' }).notes.phone).toBeUndefined()
})

test('a customer is corporate by a company or by the type, and an email that is none stops the search', () => {
  expect(read({ contactDetails: { ...good.contactDetails, company: 'Acme' } }).contact.isCorporate).toBe(true)
  expect(read({ type: 'group' }).contact.isCorporate).toBe(false)
  const { reasons } = read({ contactDetails: { email: 'ann' }, contactEmail: 'ann@acme.example' })
  expect(reasons).toEqual(['invalid_email'])
})

test('a reference of 200 letters stays, one longer is shortened to what it is compared by', () => {
  const [at, beyond] = ['a'.repeat(200), 'a'.repeat(201)]
  expect(read({ bookingReference: at })).toMatchObject({ reference: at, notes: {} })
  expect(read({ bookingReference: beyond }).reference).toMatch(/^LEG-[0-9a-f]{12}$/)
  expect(read({ bookingReference: `${at}-` }).reference).toBe(at.toUpperCase())
  const paid = (paymentReference: string) => read({ status: 'PAID', paymentReference }).payment?.reference
  expect(paid(at)).toBe(at)
  expect(paid(beyond)).toMatch(/^PAY-[0-9a-f]{12}$/)
  expect(read({ bookingReference: 12345 }).reference).toBe('12345')
})
