/** A paid booking of the older system by one Lee, with the given fields changed. */
export function legacyRecord(bookingReference: string, firstName: string, over: object = {}, contact: object = {}) {
  const email = `${firstName}@acme.example`.toLowerCase()
  return {
    bookingReference,
    contactDetails: { firstName, lastName: 'Lee', email, ...contact },
    finalAmount: '100.00',
    status: 'PAID',
    createdAt: '2024-02-14',
    ...over,
  }
}

let made = 0

/** A booking by Ann for £75.00, with a new reference. */
export function annsRecord(over: object = {}, contact: object = {}) {
  made += 1
  const own = { finalAmount: '75.00', createdAt: '2024-03-01T10:00:00Z', ...over }
  return legacyRecord(`RFT${String(made).padStart(8, '0')}`, 'Ann', own, contact)
}
