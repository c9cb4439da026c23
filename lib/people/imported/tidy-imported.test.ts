import { expect, test } from 'vitest'
import { tidyImported } from './tidy-imported.ts'

test('tidyImported keeps what is said, as it will be stored, and is the same a second time', () => {
  const email = 'ida@acme.example'
  const once = tidyImported({
    email,
    firstName: 'null',
    lastName: 'Ash',
    phone: '07400 123 456',
    notes: null,
    city: 'Leeds',
  })
  expect(once).toEqual({ email, lastName: 'Ash', phone: '+447400123456', city: 'Leeds' })
  expect(tidyImported(once)).toEqual(once)
})
