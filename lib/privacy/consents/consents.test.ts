import { expect, test } from 'vitest'
import { consents, standsUnasked } from './consents.ts'

test('standsUnasked holds for renewal reminders only', () => {
  expect(consents.filter(standsUnasked)).toEqual(['renewal_reminders'])
})
