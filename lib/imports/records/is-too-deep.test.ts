import { expect, test } from 'vitest'
import { forgetInRecord } from './forget-in-record.ts'
import { isTooDeep } from './is-too-deep.ts'
import { readRecord } from './read-record.ts'

const nest = (levels: number) => `${'{"a":['.repeat(levels / 2)}"x"${']}'.repeat(levels / 2)}`

test('isTooDeep counts levels, not brackets, and none inside text', () => {
  expect(isTooDeep(nest(200))).toBe(false)
  expect(isTooDeep(nest(202))).toBe(true)
  expect(['['.repeat(200), '['.repeat(201)].map(isTooDeep)).toEqual([false, true])
  expect(isTooDeep(`[${'{},'.repeat(5000)}{}]`)).toBe(false)
  expect(isTooDeep(JSON.stringify({ a: `${'['.repeat(500)}\\"` }))).toBe(false)
  expect(isTooDeep(`{"a":"\\\\","b":${nest(300)}}`)).toBe(true)
})

test('text that lies too deep is read as nothing, and forgotten as a whole', () => {
  const contactDetails = `{"email":"ida@acme.example","x":${nest(40_000)}}`
  expect(readRecord({ contactDetails, participants: nest(40_000) }).reasons).toContain('missing_email')
  expect(forgetInRecord({ participants: nest(40_000) }, () => true)).toEqual({ participants: '' })
})
