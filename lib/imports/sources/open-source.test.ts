import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSource } from './open-source.ts'
import type { SourceRecord } from './source-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function readAll(name: string, content: string | Buffer): Promise<SourceRecord[]> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const all: SourceRecord[] = []
  for await (const records of (await openSource(file)).records()) all.push(...records)
  return all
}
const fieldsOf = async (name: string, content: string | Buffer) =>
  (await readAll(name, content)).map(({ fields }) => fields)

test('one object a line: blank lines are no records, anything that is no object is unreadable', async () => {
  const text = '\ufeff{"a":1}\r\n\n   \n{"a":\n[1]\n"x"\nnull\n{"a":2}'
  expect(await fieldsOf('a.ndjson', text)).toEqual([{ a: 1 }, undefined, undefined, undefined, undefined, { a: 2 }])
  expect(await fieldsOf('b.txt', 'garbage first\n{"a":1}\n')).toEqual([undefined, { a: 1 }])
  expect(await fieldsOf('mac.ndjson', '{"a":1}\r{"a":2}\r')).toEqual([{ a: 1 }, { a: 2 }])
})

test('NUL, raw or escaped, is kept in the stored text', async () => {
  const [raw, escaped] = await readAll('nul.ndjson', '{"a":"x\0y"}\n{"a":"x\\u0000y"}')
  expect(raw?.fields).toEqual({ a: 'x\0y' })
  expect(raw?.text).toContain('\0')
  expect(escaped?.fields).toEqual({ a: 'x\0y' })
})

test('fields of a megabyte and lines longer than any chunk', async () => {
  const long = 'x'.repeat(3_000_000)
  const text = `{"a":1}\n${JSON.stringify({ long })}\n{"a":2}`
  expect((await fieldsOf('long.ndjson', text)).map((fields) => Object.keys(fields ?? {}))).toEqual([
    ['a'],
    ['long'],
    ['a'],
  ])
  expect(await fieldsOf('long.csv', `a,b\n1,"${long}"\n2,3`)).toEqual([
    { a: '1', b: long },
    { a: '2', b: '3' },
  ])
})

test('a JSON array, also laid out, also cut off', async () => {
  const all = JSON.stringify([{ a: 'x,]}"\\' }, { b: [{ c: 1 }] }, 3], null, 2)
  expect(await fieldsOf('c.json', all)).toEqual([{ a: 'x,]}"\\' }, { b: [{ c: 1 }] }, undefined])
  expect(await fieldsOf('d.json', '[{"a":1},{"b":"x')).toEqual([{ a: 1 }, undefined])
  expect(await fieldsOf('e.json', ' [] ')).toEqual([])
  expect(await fieldsOf('f.ndjson', '[1,2]\n{"a":1}')).toEqual([undefined, { a: 1 }])
})

test('a file may begin with any line: a whole or cut-off array among records is one unreadable line', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    for (const odd of ['[1,2,3]', '[1,2', '[{"bookingReference":"RF', '[']) {
      const text = [odd, '{"a":1}', '{"a":2}', ''].join(end)
      expect(await fieldsOf('odd.ndjson', text), JSON.stringify(text)).toEqual([undefined, { a: 1 }, { a: 2 }])
    }
    for (const whole of [['[{"a":1},', '{"a":2}]'], ['[', '{"a":1}', ',{"a":2}', ']'], ['[{"a":1},{"a":2}]']]) {
      const text = [...whole, ''].join(end)
      expect(await fieldsOf('array.ndjson', text), JSON.stringify(text)).toEqual([{ a: 1 }, { a: 2 }])
    }
  }
})

test('line ends of every kind may be mixed in one file', async () => {
  const text = '{"a":1}\r{"a":2}\n{"a":3}\r\n{"a":4}\r\r\n{"a":5}'
  expect((await fieldsOf('mixed.ndjson', text)).map((fields) => fields?.a)).toEqual([1, 2, 3, 4, 5])
})

const row = { contactDetails: { email: 'zoë@acme.example' }, participants: [{ email: 'x' }], note: 'a "b"\nc' }
const table = (d: string, end: string) =>
  [
    ['contactDetails.email', 'participants.0.email', 'participants.1.email', 'note'].join(d),
    ['zoë@acme.example', 'x', '', '"a ""b""\nc"'].join(d),
    '',
    ['', '', '', 'two'].join(d),
  ].join(end)

test.each([',', ';', '\t'])('CSV with %j and any line end', async (delimiter) => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(await fieldsOf('t.csv', table(delimiter, end))).toEqual([row, { note: 'two' }])
    expect(await fieldsOf('t.txt', `\ufeff${table(delimiter, end)}${end}`)).toEqual([row, { note: 'two' }])
  }
})

test('CSV that is not UTF-8 is Windows-1252; JSON may stand in a cell', async () => {
  const latin = Buffer.from('name,contactDetails\nZo\xeb \x96 \x80,"{""email"":""a@b.example""}"', 'latin1')
  expect(await fieldsOf('w.csv', latin)).toEqual([{ name: 'Zoë – €', contactDetails: '{"email":"a@b.example"}' }])
})

test('a CSV column may be called anything, and none is dropped', async () => {
  const [fields = {}] = await fieldsOf('names.csv', 'constructor,prototype,__proto__,a.__proto__.b\n1,2,3,4')
  expect(Object.entries(fields ?? {})).toEqual([
    ['constructor', '1'],
    ['prototype', '2'],
    ['__proto__', '3'],
    ['a', JSON.parse('{"__proto__":{"b":"4"}}')],
  ])
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
})

test('UTF-16 with a mark is read in every format, and so is a first line that names the delimiter', async () => {
  const wide = (text: string) => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    return [little, Buffer.from(little).swap16()]
  }
  for (const bytes of wide('name\tnote\r\nZoë\t"a\tb"\r\n')) {
    expect(await fieldsOf('unicode.txt', bytes)).toEqual([{ name: 'Zoë', note: 'a\tb' }])
    expect(await fieldsOf('unicode.csv', bytes)).toEqual([{ name: 'Zoë', note: 'a\tb' }])
  }
  for (const bytes of wide('{"a":"Zoë"}\r\n{"a":2}')) expect(await fieldsOf('u.ndjson', bytes)).toHaveLength(2)
  for (const bytes of wide('[{"a":"Zoë"},{"a":"č"}]')) expect(await fieldsOf('u.json', bytes)).toHaveLength(2)
  expect(await fieldsOf('sep.csv', 'sep=;\r\na;b\r\n1;2,5\r\n')).toEqual([{ a: '1', b: '2,5' }])
})

test('a CSV row that cannot be told apart says where and why', async () => {
  const quoted = await readAll('quote.csv', 'ref,note,price\nK1,"open,80\nK2,none,90')
  expect(quoted).toEqual([
    { text: 'K1,"open,80', fields: undefined, fault: 'Line 2: the quote opened on line 2 is not closed' },
    { text: 'K2,none,90', fields: undefined, fault: 'Line 3: the quote opened on line 2 is not closed' },
  ])
  const shifted = await readAll('extra.csv', 'ref,price,\nK1,£1,250.00\nK2,80,,\nK3,80, ,\n')
  expect(shifted.map(({ fields, fault }) => [fields, fault])).toEqual([
    [{ ref: 'K1', price: '£1', 'column 3': '250.00' }, 'Line 2: 1 filled cell beyond the last heading'],
    [{ ref: 'K2', price: '80' }, undefined],
    [{ ref: 'K3', price: '80' }, undefined],
  ])
  await expect(readAll('heading.csv', 'ref,"note\nK1,x\n')).rejects.toThrow('quote opened on line 1')
})

test('a heading of many dots is one name, and numbers alone are names too', async () => {
  const dots = `a${'.b'.repeat(20_000)}`
  expect(await fieldsOf('dots.csv', `${dots},c\n1,2`)).toEqual([{ [dots]: '1', c: '2' }])
  expect(await fieldsOf('numbers.csv', '0,1\nx,y')).toEqual([{ 0: 'x', 1: 'y' }])
})

test('a record that lies too deep is unreadable and ends nothing', async () => {
  const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const [first, second] = await readAll('deep.ndjson', `${deep}\n{"a":1}`)
  expect(first).toMatchObject({ fields: undefined, fault: expect.stringContaining('too deep') })
  expect(second?.fields).toEqual({ a: 1 })
  expect(await fieldsOf('deep.json', `[${deep},{"a":1}]`)).toEqual([undefined, { a: 1 }])
})

test('a missing file says so', async () => {
  await expect(openSource(join(folder, 'none.csv'))).rejects.toThrow('There is no file')
})

test('a file named .csv or .tsv is read as cells, whatever it begins with', async () => {
  expect(await fieldsOf('odd.csv', '[a],b\n1,2\n')).toEqual([{ '[a]': '1', b: '2' }])
  expect(await fieldsOf('odd.tsv', '[a]\tb\n1\t2\n')).toEqual([{ '[a]': '1', b: '2' }])
})

test('an array of one element laid out over lines is an array, and one record under an odd line is not', async () => {
  expect(await fieldsOf('one.json', '[\n{"a":1}\n]')).toEqual([{ a: 1 }])
  expect(await fieldsOf('two.json', '[\n{"a":1}\n,\n{"a":2}\n]')).toEqual([{ a: 1 }, { a: 2 }])
  expect(await fieldsOf('odd.json', '[1\n{"a":1}\n{"a":2}\nx')).toEqual([undefined, { a: 1 }, { a: 2 }, undefined])
  expect(await fieldsOf('alone.json', '[{"a":1}]')).toEqual([{ a: 1 }])
})
