import { expect, test } from 'vitest'
import { checkInCode, checkInHash } from '../sessions/check-in/check-in-code.ts'
import { recognise } from './recognise.ts'

const code = checkInCode({ seatId: 'here', holderNumber: 1 })
const entry = {
  id: 'here',
  firstName: 'Ada',
  lastName: 'Khan',
  companyName: null,
  mayAttend: true,
  isCertified: false,
  assessment: null,
  missing: [],
  marks: [],
  checkInHash: checkInHash(code),
}

test('recognise finds the attendee of a code without a network, and refuses any other code', async () => {
  expect(await recognise([entry], code.toLowerCase())).toEqual({ entry })
  expect(await recognise([entry], checkInCode({ seatId: 'elsewhere', holderNumber: 1 }))).toEqual({
    fault: 'This code is not for this session.',
  })
  expect(await recognise([entry], 'https://example.com')).toEqual({
    fault: expect.stringContaining('not a check-in code'),
  })
})
