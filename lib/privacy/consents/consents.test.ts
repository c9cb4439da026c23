import { expect, test } from 'vitest'
import { consents, standsUnasked } from './consents.ts'

test('only renewal reminders come before anybody agreed', () => {
  expect(consents.filter(standsUnasked)).toEqual(['renewal_reminders'])
})
