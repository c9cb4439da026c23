import { expect, test } from 'vitest'
import { decodeText, wideEncodingOf } from './decode-text.ts'

const little = Buffer.from('\ufeffZoë\t–', 'utf16le')

test.each([
  ['UTF-16 as spreadsheets write it', little],
  ['UTF-16 the other way round', Buffer.from(little).swap16()],
  ['UTF-8 with a mark', Buffer.from('\ufeffZoë\t–')],
  ['UTF-8', Buffer.from('Zoë\t–')],
  ['Windows-1252', Buffer.from([0x5a, 0x6f, 0xeb, 0x09, 0x96])],
])('decodeText reads %s', (_, bytes) => expect(decodeText(bytes)).toBe('Zoë\t–'))

test('wideEncodingOf goes by the mark alone', () => {
  expect(wideEncodingOf(little)).toBe('utf-16le')
  expect(wideEncodingOf(Buffer.from(little).swap16())).toBe('utf-16be')
  expect(wideEncodingOf(Buffer.from('Zoë'))).toBeUndefined()
  expect(wideEncodingOf(Buffer.alloc(0))).toBeUndefined()
})

test('half of a mark is none', () => {
  for (const start of [0xfe, 0xff]) expect(wideEncodingOf(Uint8Array.of(start, 0x41))).toBeUndefined()
  for (const end of [0xfe, 0xff]) expect(wideEncodingOf(Uint8Array.of(0x41, end))).toBeUndefined()
})
