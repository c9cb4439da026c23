import { expect, test } from 'vitest'
import { hasSensitive, readSealed } from './read-sealed.ts'

const booked = new Date('2024-06-01T10:00:00Z')

test('readSealed takes a date of birth from five years before the booking on', () => {
  const born = (dateOfBirth: string, at: Date | null = booked) => readSealed({ dateOfBirth }, at).dateOfBirth
  expect([born('2019-06-01'), born('2019-06-02')]).toEqual(['2019-06-01', undefined])
  expect(born('2019-06-01', new Date('2024-06-01T00:00:00Z'))).toBeUndefined()
  expect(born('2024-06-01', null)).toBe('2024-06-01')
})

test('readSealed takes what is given, and only that', () => {
  expect(
    readSealed(
      {
        emergencyContact: { name: ' Ben ', phone: 7400123456, relationship: 'brother' },
        medicalConditions: 'Asthma',
        dietaryRequirements: ' ',
        firstName: 'Ann',
      },
      booked,
    ),
  ).toEqual({
    emergencyContactName: 'Ben',
    emergencyContactPhone: '7400123456',
    emergencyContactRelationship: 'brother',
    medicalNotes: 'Asthma',
  })
  expect(readSealed({ dietaryRequirements: 'Vegan', medicalConditions: true }, booked)).toEqual({
    dietaryRequirements: 'Vegan',
  })
  for (const nothing of [null, 'Ann', [], {}]) expect(readSealed(nothing, booked)).toEqual({})
})

test('hasSensitive finds anything for the vault in an attendee, and an emergency contact in a live row', () => {
  for (const [field, value] of [
    ['dateOfBirth', '1980-02-03'],
    ['emergencyContact', { name: 'Ben' }],
    ['medicalConditions', 'Asthma'],
    ['dietaryRequirements', 'Vegan'],
  ] as const)
    expect(hasSensitive({}, [{}, { [field]: value }]), field).toBe(true)
  expect(hasSensitive({ contact_details: { emergencyContact: 'Ben' } }, [])).toBe(true)
  expect(hasSensitive({ contact_details: { name: 'Ben' } }, ['Ann', null, { firstName: 'Ann' }])).toBe(false)
  expect(hasSensitive({}, [{ dateOfBirth: '1900-01-01', medicalConditions: ' ' }])).toBe(false)
})
