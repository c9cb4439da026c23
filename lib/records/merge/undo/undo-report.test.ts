import { expect, test } from 'vitest'
import { type Judged, toReport, undoReport } from './undo-report.ts'

const line = (what: Judged['what'], bucket: Judged['bucket']): Judged => ({
  what,
  userId: 'a',
  name: 'city',
  count: 1,
  reason: bucket === 'restored' ? null : 'Edited since.',
  bucket,
})

test('toReport sorts the lines of an undo by what became of them, and undoReport reads them back', () => {
  const report = toReport([
    line('field', 'restored'),
    line('rows', 'kept'),
    line('record', 'cannot'),
    line('rows', 'kept'),
  ])
  expect([report.restored, report.kept, report.cannot].map((lines) => lines.map(({ what }) => what))).toEqual([
    ['field'],
    ['rows', 'rows'],
    ['record'],
  ])
  expect(report.kept[0]).not.toHaveProperty('bucket')
  expect(undoReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(undoReport.safeParse({ ...report, kept: [{ what: 'shoe' }] }).success).toBe(false)
})
