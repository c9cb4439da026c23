import { expect, test } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import { readRecord } from './read-record.ts'

const good = {
  bookingReference: 'RFT25071234',
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' },
  finalAmount: '75.00',
  status: 'CONFIRMED',
  createdAt: '2025-07-01T10:00:00Z',
}
const read = (over: object) => readRecord({ ...good, ...over })

test('the first non-empty alias in the order B, A, C wins', () => {
  const all = {
    ...good,
    confirmationCode: 'EFA-250715-K3QZ',
    contactEmail: 'flat@acme.example',
    contactName: 'Flat Name',
    totalPrice: 50,
    booking_reference: 'RFT-MDK3F9A1-7QX2',
    contact_details: { name: 'Live Row', email: 'live@acme.example', phone: '07400 123456' },
    payment_amount: 25,
    created_at: '2020-01-01',
  }
  expect(readRecord(all)).toMatchObject({ reference: 'RFT25071234', email: 'ann@acme.example' })
  expect(readRecord(all).contact).toMatchObject({ firstName: 'Ann', lastName: 'Lee', phone: '+447400123456' })

  const empty = {
    bookingReference: ' ',
    contactDetails: { firstName: 'undefined', lastName: null, email: '' },
    finalAmount: '',
  }
  const flat = readRecord({ ...all, ...empty })
  expect(flat).toMatchObject({ reference: 'EFA-250715-K3QZ', email: 'flat@acme.example' })
  expect(flat.contact).toMatchObject({ firstName: 'Flat', lastName: 'Name', wholeName: 'Flat Name' })
  expect(flat.booking.finalAmount).toBe(fromDecimal('50.00'))

  const none = {
    confirmationCode: null,
    contactEmail: 'N/A',
    contactName: 'Unknown Customer',
    totalPrice: null,
    createdAt: '',
  }
  const live = readRecord({ ...all, ...empty, ...none })
  expect(live).toMatchObject({ reference: 'RFT-MDK3F9A1-7QX2', email: 'live@acme.example' })
  expect(live.contact).toMatchObject({ firstName: 'Live', lastName: 'Row' })
  expect(live.createdAt?.toISOString()).toBe('2020-01-01T00:00:00.000Z')
})

test('a name in one string may have its last name first', () => {
  const named = (contactName: string) => read({ contactDetails: { email: 'ida@acme.example' }, contactName }).contact
  expect(named('Ash,  Ida Mary')).toMatchObject({ firstName: 'Ida Mary', lastName: 'Ash', wholeName: 'Ash, Ida Mary' })
  expect(named('Ida Mary Ash')).toMatchObject({ firstName: 'Ida Mary', lastName: 'Ash', wholeName: 'Ida Mary Ash' })
})

test('contact details may be JSON inside a string, and count as missing when they do not parse', () => {
  expect(read({ contactDetails: JSON.stringify(good.contactDetails) }).email).toBe('ann@acme.example')
  for (const contactDetails of ['{"email":', 'x', '', null, undefined, 3, [], '[]']) {
    expect(read({ contactDetails }).reasons).toEqual(['missing_email'])
  }
})

test('participant details that do not parse list nobody; entries that are no objects still hold a seat', () => {
  expect(read({ participants: '[{"firstName":"Bob"}' }).booking.seats).toBe(1)
  const { booking, participants } = read({ participantDetails: '[{"firstName":"Bob"}, null, "x", 3]' })
  expect(booking.seats).toBe(4)
  expect(participants.map(({ firstName }) => firstName)).toEqual(['Bob', null, null, null])
})

test('every booking has max(count given, participants listed, 1) seats', () => {
  expect(read({}).booking.seats).toBe(1)
  expect(read({ numberOfParticipants: 0 }).booking.seats).toBe(1)
  expect(read({ numberOfParticipants: '3' }).booking.seats).toBe(3)
  expect(read({ number_of_attendees: 2, participants: [{}, {}, {}] }).booking.seats).toBe(3)
  expect(read({ numberOfParticipants: 10_000 }).booking.seats).toBe(10_000)
  expect(read({ numberOfParticipants: 10_001 })).toMatchObject({
    booking: { seats: 1 },
    notes: { numberOfParticipants: 'more than 10000 people, dropped' },
  })
  expect(read({ numberOfParticipants: 'many' }).notes.numberOfParticipants).toBeDefined()
})

test('a record carries every reason that applies', () => {
  expect(readRecord({}).reasons).toEqual(['missing_email', 'invalid_amount', 'invalid_date', 'unknown_status'])
  expect(read({ contactDetails: { email: 'a@b@c.example' } }).reasons).toEqual(['invalid_email'])
  expect(read({ paymentStatus: 'WAITING' }).reasons).toEqual(['unknown_status'])
  expect(read({ payment_status: ' paid ' }).reasons).toEqual([])
  expect(read({ updatedAt: 'soon' }).reasons).toEqual(['invalid_date'])
  expect(read({ updatedAt: '' }).reasons).toEqual([])
  expect(read({ paymentDate: '31/02/2024' }).reasons).toEqual(['invalid_date'])
})

test('bad course dates and birth dates are dropped and noted, without review', () => {
  const { reasons, notes, booking } = read({ courseDate: 'soon', participants: [{ dateOfBirth: 'x' }] })
  expect({ reasons, courseDate: booking.courseDate }).toEqual({ reasons: [], courseDate: null })
  expect(notes.courseDate).toBe('not a date, dropped')
})

test('a date that stands for none counts as absent: it proves no payment and lets the next alias speak', () => {
  for (const none of ['0001-01-01T00:00:00', 0, '1970-01-01T00:00:00.000Z', '1900-01-00'])
    expect(read({ paymentDate: none, courseDate: none, updatedAt: none })).toMatchObject({
      reasons: [],
      notes: {},
      payment: null,
      booking: { courseDate: null },
      effectiveAt: new Date(good.createdAt),
    })
  expect(read({ createdAt: '0001-01-01' }).reasons).toEqual(['invalid_date'])
  expect(read({ createdAt: '0001-01-01', created_at: '2020-01-01' }).createdAt).toEqual(new Date('2020-01-01'))
  for (const bad of [2024, '45420']) expect(read({ createdAt: bad }).reasons).toEqual(['invalid_date'])
})

test('a payment exists when the amount is above zero and anything says that it was paid', () => {
  expect(read({}).payment).toBeNull()
  expect(read({ paymentStatus: 'FAILED' }).payment).toBeNull()
  expect(read({ paymentStatus: 'PENDING' }).payment).toBeNull()
  expect(read({ paymentStatus: 'PAID', finalAmount: 0 }).payment).toBeNull()
  for (const status of ['PAID', 'ATTENDED', 'COMPLETED']) {
    expect(read({ status, paymentStatus: 'FAILED' }).payment).toMatchObject({ isRefunded: false })
  }
  expect(read({ status: 'REFUNDED' })).toMatchObject({
    booking: { status: 'cancelled' },
    payment: { isRefunded: true },
  })
  expect(read({ paymentStatus: 'refunded' })).toMatchObject({
    booking: { status: 'confirmed' },
    payment: { isRefunded: true },
  })
  expect(read({ paymentDate: '2025-07-02', paymentReference: 'PAY-1' }).payment).toMatchObject({
    paidAt: new Date('2025-07-02'),
    reference: 'PAY-1',
  })
})

test('the flat and the live shape know one amount: total = final, discount 0', () => {
  const { bookingReference: _reference, finalAmount: _amount, ...rest } = good
  const { booking } = readRecord({ ...rest, totalPrice: '£1,250.00', totalAmount: 9, discountAmount: 3 })
  expect(booking).toMatchObject({
    totalAmount: fromDecimal('1250.00'),
    discountAmount: fromDecimal('0.00'),
    finalAmount: fromDecimal('1250.00'),
  })
  expect(read({ totalAmount: '£100.00', discountAmount: 25 }).booking).toMatchObject({
    totalAmount: fromDecimal('100.00'),
    discountAmount: fromDecimal('25.00'),
    finalAmount: fromDecimal('75.00'),
  })
})

test('company is contactDetails.company, else companyName, else invoiceDetails.companyName; empty words are empty', () => {
  const invoiceDetails = { companyName: 'Invoice Ltd', addressLine1: '1 High St' }
  expect(read({ companyName: 'Flat Ltd', invoiceDetails }).contact.companyName).toBe('Flat Ltd')
  expect(read({ companyName: 'N/A', invoiceDetails }).contact).toMatchObject({
    companyName: 'Invoice Ltd',
    isCorporate: true,
    addressLine1: '1 High St',
  })
  expect(read({ companyAddress: '9 Low Rd\nLeeds' }).contact.addressLine1).toBe('9 Low Rd, Leeds')
  expect(read({ type: 'corporate ' }).contact.isCorporate).toBe(true)
})

test('fields that no generation has are only kept', () => {
  const unknown = {
    payment_date: '2024-01-12',
    updated_at: 'soon',
    payment_reference: 'PAY-1',
    course_date: '2024-02-01',
  }
  expect(read({ ...unknown, course_name: 'EFAW', special_requirements: 'lift' })).toEqual(read({}))
})

test('a reference longer than an index can hold becomes one name made from what it is compared by', () => {
  const long = 'ab-'.repeat(350_000)
  const { reference, notes } = read({ bookingReference: long })
  expect(reference).toMatch(/^LEG-[0-9a-f]{12}$/)
  expect(notes.reference).toContain('shortened')
  expect(read({ bookingReference: long.replaceAll('-', ' ').toUpperCase() }).reference).toBe(reference)
  expect(read({ bookingReference: `${long}c` }).reference).not.toBe(reference)
  expect(read({ bookingReference: `a${'-'.repeat(500)}b` }).reference).toBe('AB')

  const paid = read({ status: 'PAID', paymentReference: long })
  expect(paid.payment?.reference).toMatch(/^PAY-[0-9a-f]{12}$/)
  expect(paid.notes.paymentReference).toContain('shortened')
})

test('a reference of dashes and spaces only is a missing one', () => {
  for (const bookingReference of ['---', ' - - ', '\u2003-']) expect(read({ bookingReference }).reference).toBeNull()
})
