import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'

test('each course of the catalogue has a day for every six contact hours begun', () => {
  for (const { code, contactHours, days } of catalogue)
    expect([code, days]).toEqual([code, Math.ceil(Number(contactHours) / 6)])
})

test('the refresher alone is a record of attendance, and each renewal names a course of the catalogue', () => {
  expect(catalogue.filter(({ attendanceOnly }) => attendanceOnly).map(({ code }) => code)).toEqual(['REFRESHER'])
  const codes = new Set(catalogue.map(({ code }) => code))
  const renewals = catalogue.flatMap(({ code, requalifies }) => (requalifies ? [[code, requalifies]] : []))
  expect(renewals.map(([code]) => code)).toEqual([...codes].filter((code) => code.endsWith('_REQUAL')))
  for (const [code, renewed = ''] of renewals) expect([code, codes.has(renewed)]).toEqual([code, true])
})
