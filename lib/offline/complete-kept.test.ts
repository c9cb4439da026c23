import { expect, test } from 'vitest'
import { keptEntry, keptRegister } from '../testing/phone.ts'
import { completeKept } from './complete-kept.ts'

test('completeKept leaves a register of this build as it is', () => {
  const register = { ...keptRegister('ada'), requiredMinutes: 0, days: [{ day: '2026-12-01', label: '', minutes: 0 }] }
  expect(completeKept(register)).toEqual(register)
})

test('completeKept fills in six hours a day and no check-in code where an earlier build stored neither', () => {
  const { requiredMinutes: _minutes, ...register } = keptRegister('ada')
  const { checkInHash: _hash, ...entry } = keptEntry('ada')
  const days = ['2026-12-01', '2026-12-02'].map((day) => ({ day, label: day }))
  expect(completeKept({ ...register, days, entries: [entry] })).toEqual({
    ...register,
    requiredMinutes: 720,
    days: days.map((day) => ({ ...day, minutes: 360 })),
    entries: [{ ...entry, checkInHash: '' }],
  })
})
