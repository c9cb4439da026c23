import { expect, test } from 'vitest'
import { z } from 'zod'
import { obeyIfMatch } from './if-match.ts'
import { plainWords } from './plain-words.ts'
import { decodeText, isKeepable, parseJson, readCapped, readContent } from './read-body.ts'
import { readInput } from './read-input.ts'

const address = 'http://127.0.0.1:3000/api/things/7'
const json = { 'content-type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  new Request(address, { method: 'POST', headers, body })
const shape = { body: z.object({}) }

test('readContent reads JSON up to 256 KiB, and nothing where no body is asked for', async () => {
  const most = 256 * 1024
  expect(await readContent(post('{"a":1}'), shape)).toEqual(Buffer.from('{"a":1}'))
  expect(await readContent(post('{"a":1}'), {})).toBeUndefined()
  expect(await readContent(post('x'.repeat(most)), shape)).toHaveLength(most)
  await expect(readContent(post('x'.repeat(most + 1)), shape)).rejects.toMatchObject({ status: 413 })
  const claimed = { ...json, 'content-length': String(most + 1) }
  await expect(readContent(post('{}', claimed), shape)).rejects.toMatchObject({ status: 413 })
})

test('readContent leaves out an optional body, but never takes one that is not JSON', async () => {
  const optional = { body: z.object({}).optional() }
  expect(await readContent(post('', {}), optional)).toBeUndefined()
  await expect(readContent(post('', { 'content-type': 'text/plain' }), shape)).rejects.toMatchObject({ status: 415 })
  await expect(readContent(post('{}', { 'content-type': 'text/plain' }), optional)).rejects.toMatchObject({
    status: 415,
  })
  for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'])
    expect(await readContent(post('{}', { 'content-type': type }), shape)).toBeDefined()
})

test('readCapped reads bytes of any kind up to 256 KiB, and decodeText only UTF-8', async () => {
  const bytes = Buffer.from([0xff, 0x00])
  expect(await readCapped(post(bytes, {}))).toEqual(bytes)
  expect(await readCapped(new Request(address))).toHaveLength(0)
  await expect(readCapped(post(Buffer.alloc(256 * 1024 + 1), {}))).rejects.toMatchObject({ status: 413 })
  expect(decodeText(Buffer.from('é'))).toBe('é')
  expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ status: 400 }))
})

test('parseJson refuses what is no JSON, no UTF-8, or cannot be stored, wherever it stands', () => {
  expect(parseJson(Buffer.from('{"a":["é",1,null]}'))).toEqual({ a: ['é', 1, null] })
  const broken = ['{', '{"a":"\\u0000"}', '{"\\u0000":1}', '{"a":["\\ud800"]}']
  const refused = expect.objectContaining({ status: 400 })
  for (const text of broken) expect(() => parseJson(Buffer.from(text)), text).toThrow(refused)
  expect(() => parseJson(Buffer.of(0x22, 0xff, 0x22))).toThrow()
})

test.each([
  ['plain words', true],
  ['', true],
  ['😀', true],
  ['a\0b', false],
  ['\ud83d', false],
])('isKeepable judges %j', (text, is) => expect(isKeepable(text)).toBe(is))

const schema = z.object({
  params: z.object({ id: z.literal('7') }),
  query: z.strictObject({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
  body: z.strictObject({ name: z.string() }).optional(),
})

const input = (query = '', content?: string, id = '7') =>
  readInput(schema, new Request(`${address}${query}`), { id }, content === undefined ? undefined : Buffer.from(content))

test('readInput reads params, query and body, a repeated name as a list', async () => {
  expect(await input('?tag=a', '{"name":"Ada"}')).toEqual({
    params: { id: '7' },
    query: { tag: 'a' },
    body: { name: 'Ada' },
  })
  expect(await input('?tag=a&tag=b')).toEqual({ params: { id: '7' }, query: { tag: ['a', 'b'] } })
})

test('readInput answers 404 to a param that fits nothing, 400 to anything else, naming every fault', async () => {
  await expect(input('?quiet=yes', undefined, '8')).rejects.toMatchObject({ status: 404 })
  await expect(input('?quiet=yes&soft=yes', '{"name":1,"role":"x"}')).rejects.toMatchObject({
    status: 400,
    faults: [
      { path: 'quiet', message: 'This parameter is not known here.' },
      { path: 'soft', message: 'This parameter is not known here.' },
      { path: 'name', message: 'This must be text.' },
      { path: 'role', message: 'This field cannot be written.' },
    ],
  })
  for (const query of ['?tag=%00', '?%00=a', '?tag=a&tag=%00'])
    await expect(input(query), query).rejects.toMatchObject({ status: 400 })
})

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'This is required.'],
  [z.string(), 1, 'This must be text.'],
  [z.int(), 'x', 'This must be a number.'],
  [z.array(z.string()), 1, 'This must be a list.'],
  [z.enum(['a', 'b']), 'c', 'This must be one of a, b.'],
  [z.literal('a'), 'c', 'This must be a.'],
  [z.uuid(), 'x', 'This must be an id.'],
  [z.url(), 'x', 'This must be written as the documentation shows.'],
  [z.string().max(2), 'abc', 'This can have at most 2 characters.'],
  [z.array(z.string()).min(1), [], 'This must have at least 1 entries.'],
  [z.number().max(2), 3, 'This can be at most 2.'],
])('plainWords says what is wrong: %#', (type, value, sentence) => {
  expect(type.safeParse(value, { error: plainWords }).error?.issues[0]?.message).toBe(sentence)
})

test.each([
  [undefined, true],
  ['"3"', true],
  ['3', true],
  ['*', true],
  ['"2", "3"', true],
  ['"2"', false],
  ['W/"3"', true],
  ['w/"2", W/"3-gzip"', true],
  ['W/"2"', false],
  ['W/"13"', false],
  ['"3-draft"', false],
  ['', false],
])('obeyIfMatch meets version 3 with If-Match %s', (given, passes) => {
  const request = new Request(address, { headers: given === undefined ? {} : { 'if-match': given } })
  const obey = () => obeyIfMatch(request, 3)
  if (passes) expect(obey).not.toThrow()
  else expect(obey).toThrow(expect.objectContaining({ status: 412, headers: { etag: '"3"' } }))
})

test('a body may claim to be as long as the longest, and no longer', async () => {
  const most = 256 * 1024
  const claimed = (length: number) => post('{}', { ...json, 'content-length': String(length) })
  expect(await readContent(claimed(most), shape)).toHaveLength(2)
  await expect(readContent(claimed(most + 1), shape)).rejects.toMatchObject({ status: 413 })
})
