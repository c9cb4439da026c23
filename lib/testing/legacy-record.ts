/** A paid booking of the older system, made by somebody called Lee; only what the test is about is given. */
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

/** One of Ann's for £75.00, under a reference of its own. */
export function annsRecord(over: object = {}, contact: object = {}) {
  made += 1
  const own = { finalAmount: '75.00', createdAt: '2024-03-01T10:00:00Z', ...over }
  return legacyRecord(`RFT${String(made).padStart(8, '0')}`, 'Ann', own, contact)
}
