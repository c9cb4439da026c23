import { expect, test } from 'vitest'
import { bulkForms } from './bulk-input.ts'

const pickId = '00000000-0000-4000-8000-000000000000'

test('bulkForms.status takes the three states of a person', () => {
  const accepts = (status: string) => bulkForms.status.safeParse({ pickId, status }).success
  expect(['active', 'inactive', 'suspended', 'erased'].map(accepts)).toEqual([true, true, true, false])
})

test('bulkForms.consentOff switches off what has a column, and nothing on', () => {
  const accepts = (consent: string) => bulkForms.consentOff.safeParse({ pickId, consent }).success
  expect(['marketing', 'sms', 'newsletter', 'analytics'].map(accepts)).toEqual([true, true, true, false])
  expect(bulkForms.consentOff.safeParse({ pickId, consent: 'sms', granted: true }).success).toBe(false)
})

test('bulkForms.tag takes the name of a tag', () => {
  expect(bulkForms.tag.parse({ pickId, name: ' VIP ' })).toEqual({ pickId, name: 'VIP' })
  expect(bulkForms.tag.safeParse({ pickId, name: '' }).success).toBe(false)
})
