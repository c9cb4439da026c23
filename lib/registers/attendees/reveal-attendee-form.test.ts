import { expect, test } from 'vitest'
import { attendeeFields } from './attendee-fields.ts'
import { revealAttendeeForm } from './reveal-attendee-form.ts'

test('revealAttendeeForm takes one field or all, and a reason', () => {
  const id = crypto.randomUUID()
  const form = { sessionId: id, attendeeId: id, field: [...attendeeFields], reason: 'First aid' }
  const takes = (over: object) => revealAttendeeForm.safeParse({ ...form, ...over }).success
  expect([takes({}), takes({ field: attendeeFields.slice(0, 1) })]).toEqual([true, true])
  for (const over of [
    { field: [] },
    { field: ['x'] },
    { field: [...attendeeFields, attendeeFields[0]] },
    { reason: '' },
  ])
    expect(takes(over)).toBe(false)
})
