import fc from 'fast-check'

const from = <T>(...values: T[]) => fc.constantFrom(...values)
const blank = from<unknown>(undefined, null, '', '  ')
const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<unknown> = blank) =>
  fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: rare })

const address = from('ann@acme.example', 'bob@acme.example', 'cat@example.org', 'dan+first.aid@example.co.uk')
const email = mostly(
  fc
    .tuple(address, fc.nat(6))
    .map(
      ([a, way]) =>
        [a, a.toUpperCase(), ` ${a}  `, `mailto:${a}`, `<${a}>`, `Ann Lee <${a}>`, a.replace('@', '＠')][way] ?? a,
    ),
  from<unknown>(
    undefined,
    null,
    '',
    'N/A',
    'undefined',
    'no-at-sign',
    'a@b@c.example',
    'x@example.com,y@example.com',
    'a@nodot',
    7,
  ),
)
const word = mostly(
  from('Ann', 'Bob', 'Zoë', ' Anne-Marie ', 'van  der', "O'Brien", 'Lee', 'Berg'),
  from<unknown>(null, '', 'undefined', 'N/A', 'null'),
)
const whole = mostly(
  fc.tuple(word, word, word).map((parts) => parts.join(' ')),
  from<unknown>(
    'Unknown Customer',
    'undefined undefined',
    'Cher',
    '',
    null,
    'Ann Lee',
    'Anne-Marie van der Berg',
    'Lee, Ann',
    'van der Berg,Anne-Marie',
  ),
)
const oneNumber = ['07400 123456', '+44 (0)7400 123456', '00447400123457', '447400 123458', '020 7946 0018'] as const
const noNumber = ['12', '07700 900123', 'N/A', 'ask  Bob', '07400 123456 Mum', '0113 496 0000 ext 204'] as const
const phone = mostly(from(...oneNumber, ...noNumber, '07400 123456/07400 654321'))
const company = mostly(from('Acme Ltd', ' York  Gym ', 'Leeds School'), from<unknown>(undefined, null, 'N/A', ''))
const moment = fc.oneof(
  fc.integer({ min: 1_600_000_000, max: 1_760_000_000 }).map((s) => new Date(s * 1000).toISOString()),
  fc.integer({ min: 1_600_000_000, max: 1_760_000_000 }).map((s) => s * 1000),
  fc.integer({ min: 1_600_000_000, max: 1_760_000_000 }).map((s) => String(s * 1000)),
  from(
    '2024-05-06',
    '2024-05-06T10:00:00',
    '2024-05-06 10:00',
    '2024-05-06T10:00:00+02:00',
    '31/03/2024 01:30',
    '27/10/2024 01:30',
    '05/07/2023',
    '05/07/2023 09:15',
    '1714557600',
    '20240714',
  ),
)
const none = ['0001-01-01T00:00:00', '1970-01-01T00:00:00.000Z', 0, '1900-01-00', '30/12/1899', '99991231'] as const
const wrong = ['soon', '31/02/2024', '2024-13-01', true, {}, 2024, 45413, '20240230'] as const
const date = mostly(moment, from<unknown>(...wrong, ...none))
const rarely = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: from<unknown>(undefined, null, '') }, { weight: 2, arbitrary: value })
const amount = mostly(
  fc.oneof(
    from<unknown>('£1,250.00', '75.00', 75, '0', 0, '100.500', '12345678.90', ' £50 ', 99.5),
    fc.integer({ min: 0, max: 500_000 }).map((p) => p / 100),
  ),
  from<unknown>(undefined, 'TBC', -5, '-5.00', '123456789', '1.234', '£1O0', ''),
)
const status = mostly(
  fc
    .tuple(
      from(
        'PENDING',
        'CONFIRMED',
        'PAID',
        'ATTENDED',
        'COMPLETED',
        'CANCELLED',
        'NO_SHOW',
        'no show',
        'No-Show',
        'REFUNDED',
      ),
      fc.nat(2),
    )
    .map(([s, way]) => [s, s.toLowerCase(), ` ${s} `][way] ?? s),
  from<unknown>(undefined, '', 'WAITING', 3),
)
const payStatus = fc.oneof(
  { weight: 10, arbitrary: from<unknown>(undefined, null, 'PAID', ' refunded ', 'Pending', 'FAILED') },
  { weight: 1, arbitrary: from<unknown>('???') },
)
const reference = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .integer({ min: 10, max: 60 })
      .chain((n) => from(`RFT250710${n}`, `RFT-250710${n}`, `rft 250710${n}`, `#RFT–250710${n}.`)),
  },
  { weight: 1, arbitrary: from<unknown>(undefined, null, '', ' - --', '#') },
)
const participant = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      firstName: word,
      lastName: word,
      email,
      dateOfBirth: rarely(moment),
      medicalConditions: rarely(from('Asthma')),
    }),
  },
  { weight: 1, arbitrary: from<unknown>(null, 'Ann', 3, []) },
)
const list = fc.array(participant, { maxLength: 4 })
const asText = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: value },
    { weight: 1, arbitrary: value.map((v) => JSON.stringify(v)) },
    { weight: 1, arbitrary: from<unknown>(null, '', '{"email":', 'x') },
  )
const invoice = fc.record({
  companyName: company,
  addressLine1: rarely(from('1 High St', 'Unit 2')),
  city: rarely(from('Leeds', 'York')),
  postcode: rarely(from('LS1 1AA')),
})
const nul = from('utm', 'a\0b', 'x'.repeat(50))

export const document = fc.record({
  bookingReference: reference,
  type: mostly(from('INDIVIDUAL', 'group', 'CORPORATE')),
  contactDetails: asText(fc.record({ firstName: word, lastName: word, email, phone, company })),
  participants: asText(list),
  numberOfParticipants: mostly(fc.nat(6), from<unknown>('3', 'many', -1)),
  totalAmount: amount,
  discountAmount: amount,
  finalAmount: amount,
  status,
  paymentStatus: payStatus,
  paymentDate: rarely(date),
  paymentReference: rarely(from('PAY-1', 'PAY-2', 'MIGRATED-RFT25071011')),
  invoiceDetails: rarely(invoice),
  createdAt: date,
  updatedAt: rarely(date),
  utm: nul,
})
const flat = fc.record({
  confirmationCode: reference,
  contactName: whole,
  contactEmail: email,
  contactPhone: phone,
  companyName: company,
  companyAddress: rarely(from('9 Low Rd')),
  numberOfParticipants: fc.nat(4),
  participantDetails: asText(list),
  totalPrice: amount,
  paymentStatus: payStatus,
  status,
  createdAt: date,
})
export const live = fc.record({
  booking_reference: reference,
  contact_details: asText(fc.record({ name: whole, email, phone, company })),
  number_of_attendees: fc.nat(4),
  payment_amount: amount,
  payment_status: payStatus,
  status,
  created_at: date,
})
const hybrid = fc.tuple(document, flat, live).map(([b, a, c]) => ({ ...c, ...a, ...b }))

/** A line of a legacy file with every kind of dirt in the rules. */
export const line = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(document, flat, live).map((r) => JSON.stringify(r)) },
  { weight: 1, arbitrary: hybrid.map((r) => JSON.stringify(r)) },
  { weight: 1, arbitrary: fc.tuple(document, fc.nat(60)).map(([r, cut]) => JSON.stringify(r).slice(0, -1 - cut)) },
  { weight: 1, arbitrary: from('[1,2]', '"text"', '3', 'null', '{"a":', '{}') },
)
