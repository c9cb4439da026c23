import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispositionOf } from './file-name.ts'

test.each([
  ['receipt-PAY-1.pdf', 'attachment; filename="receipt-PAY-1.pdf"'],
  ['receipt-"x"\\..\\..\r\nX: y.pdf', 'attachment; filename="receipt--x-..-..-X- y.pdf"'],
  ['receipt-\u202eFDP.exe.pdf', 'attachment; filename="receipt--FDP.exe.pdf"'],
  ['Zoë (1)’s.pdf', `attachment; filename="Zo- (1)-s.pdf"; filename*=UTF-8''Zo%C3%AB%20%281%29%E2%80%99s.pdf`],
])('dispositionOf writes %j so that every program can read it', (name, header) => {
  expect(dispositionOf('attachment', name)).toBe(header)
})

test('dispositionOf makes a header of any name, and keeps its ending', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('inline', 'attachment'),
      (name, kind) => {
        const header = dispositionOf(kind, `${name}.pdf`)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        expect(header).toMatch(/^(inline|attachment); filename="[^"\\/]*\.pdf"(; filename\*=UTF-8''[\w.%~-]+)?$/)
      },
    ),
  )
})

test('dispositionOf keeps the last hundred and fifty letters', () => {
  const name = `${'a'.repeat(10)}${'b'.repeat(146)}.pdf`
  expect(dispositionOf('inline', name)).toBe(`inline; filename="${'b'.repeat(146)}.pdf"`)
})
