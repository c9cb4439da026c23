import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSource } from './open-source.ts'
import { encodingOf, textOf } from './text-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'pieces-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function readAll(file: string) {
  const all: unknown[] = []
  for await (const records of (await openSource(file)).records()) all.push(...records.map(({ fields }) => fields))
  return all
}

/** Files are read in pieces of this many bytes. */
const piece = 1 << 20

test.each(['é', '€', '😀'])('a letter such as %s that two pieces share is still UTF-8', async (letter) => {
  const bytes = Buffer.byteLength(letter)
  for (let inFirst = 0; inFirst <= bytes; inFirst++) {
    const file = write('cut.csv', `a\n${'x'.repeat(piece - 2 - inFirst)}${letter}y`)
    expect(await encodingOf(file), `${inFirst}`).toBe('utf-8')
    expect(await readAll(file)).toEqual([{ a: `${'x'.repeat(piece - 2 - inFirst)}${letter}y` }])
  }
})

test('a letter that is cut off by the end of the file is none of UTF-8', async () => {
  for (const letter of ['é', '€', '😀'])
    expect(await encodingOf(write('end.csv', Buffer.from(`a\n${letter}`).subarray(0, -1)))).toBe('windows-1252')
  const late = Buffer.concat([Buffer.from('x'.repeat(piece)), Buffer.from([0xe9, 0x20])])
  expect(await encodingOf(write('late.csv', late))).toBe('windows-1252')
  expect(await encodingOf(write('stray.csv', Buffer.from([0x61, 0x80, 0x80, 0x80, 0x80])))).toBe('windows-1252')
  expect(await encodingOf(write('empty.csv', ''))).toBe('utf-8')
})

test('a mark of UTF-16 counts only at the start of a file; elsewhere it is two letters', async () => {
  const rest = Buffer.from('\xff\xfey', 'latin1')
  const csv = write('mark.csv', Buffer.concat([Buffer.from(`a\n${'x'.repeat(piece - 2)}`), rest]))
  expect(await encodingOf(csv)).toBe('windows-1252')
  expect(await readAll(csv)).toEqual([{ a: `${'x'.repeat(piece - 2)}ÿþy` }])

  const start = '{"a":"'
  const long = 'x'.repeat(piece - start.length)
  const lines = write('mark.ndjson', Buffer.concat([Buffer.from(start + long), rest, Buffer.from('"}')]))
  expect(await readAll(lines)).toEqual([{ a: `${long}ÿþy` }])
})

test('textOf reads bytes with a mark, without one, and of Windows', () => {
  expect(textOf(Buffer.from('\ufeffZoë'))).toBe('Zoë')
  expect(textOf(Buffer.from('Zoë'))).toBe('Zoë')
  expect(textOf(Buffer.from('Zo\xeb', 'latin1'))).toBe('Zoë')
  expect(textOf(Buffer.from('\ufeffZoë', 'utf16le'))).toBe('Zoë')
  expect(textOf(Buffer.from('\ufeff\ufeffx'))).toBe('\ufeffx')
})

test('elements of an array and lines are found wherever pieces end', async () => {
  for (const shift of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const first = { a: 'x'.repeat(piece - 12 + shift) }
    const all = [first, { b: '"],\\' }, { c: [1, { d: 2 }] }]
    expect(await readAll(write('array.json', JSON.stringify(all)))).toEqual(all)
    expect(await readAll(write('lines.ndjson', all.map((one) => JSON.stringify(one)).join('\r\n')))).toEqual(all)
  }
})
