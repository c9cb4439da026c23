import { expect, test } from 'vitest'
import { toSection } from './to-section.ts'

test('toSection holds its rows, with moments as ISO text', () => {
  const rows = [{ at: new Date('2026-11-21T10:00:00Z'), count: 2, isGiven: false, note: null }]
  expect(toSection('consents', 'Consents', rows)).toEqual({
    name: 'consents',
    title: 'Consents',
    rows: [{ at: '2026-11-21T10:00:00.000Z', count: 2, isGiven: false, note: null }],
  })
})
