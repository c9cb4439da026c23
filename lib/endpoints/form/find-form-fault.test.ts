import { expect, test } from 'vitest'
import { findFormFault } from './find-form-fault.ts'

const own = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }

function faultOf(body: FormData | string, headers: Record<string, string> = {}, path = '/sign-in') {
  return findFormFault(
    new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', headers: { ...own, ...headers }, body }),
  )
}

function formOf(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const called = { 'next-action': 'an id' }
const plain = { ...called, 'content-type': 'text/plain;charset=UTF-8' }

test('findFormFault leaves a whole form readable for its action', async () => {
  const whole = new Request('http://127.0.0.1:3000/sign-in', {
    method: 'POST',
    body: formOf({ email: 'ada@acme.example' }),
  })
  expect(await findFormFault(whole)).toBeUndefined()
  expect((await whole.formData()).get('email')).toBe('ada@acme.example')
})

test('findFormFault refuses a broken form', async () => {
  expect(await faultOf('a', { 'content-type': 'multipart/form-data' })).toBe(400)
  expect(await faultOf('a=b', { 'content-type': 'multipart/form-data; boundary=x' })).toBe(400)
  expect(await faultOf('a', { 'content-type': 'text/plain' })).toBeUndefined()
})

test.for<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'no address' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
])('findFormFault answers a form or a call with %j by %s', async ([headers, fault]) => {
  expect(await faultOf(formOf({ a: 'b' }), headers)).toBe(fault)
  expect(await faultOf('[]', { ...plain, ...headers })).toBe(fault)
})

test('findFormFault leaves the origin of calls to the API to their handlers', async () => {
  expect(await faultOf(formOf({ a: 'b' }), { origin: 'https://other.example' }, '/api/admin/imports')).toBeUndefined()
})

test.for(['', 'x', '{}', '"$K1"', '["$F1"]', '["$@1"]', '["$T"]', '[{"a":["$Q2"]}]', '[1', `${'['.repeat(9000)}`])(
  'findFormFault refuses the call of an action with %s',
  async (body) => {
    expect(await faultOf(body, plain)).toBe(400)
    expect(await faultOf(formOf({ '0': body }), called)).toBe(400)
  },
)

test('findFormFault lets calls through as our pages make them', async () => {
  const state = '[{"kind":"refused","message":"$$5 is too much.","typed":{}},"$K1"]'
  expect(await faultOf(formOf({ '0': state, '1_name': 'Ada' }), called)).toBeUndefined()
  expect(await faultOf(formOf({ '0': '["$undefined","$K1"]' }), called)).toBeUndefined()
  expect(await faultOf(formOf({ '1_name': 'Ada' }), called)).toBe(400)
  expect(await faultOf('[]', plain)).toBeUndefined()
})

test('findFormFault reads the fields that React adds to a form before JavaScript has loaded', async () => {
  const added = { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"an id","bound":"$@1"}', '$ACTION_1:1': '[{"kind":"idle"}]' }
  expect(await faultOf(formOf(added))).toBeUndefined()
  expect(await faultOf(formOf({ ...added, '$ACTION_1:0': '{"id":' }))).toBe(400)
  expect(await faultOf(formOf({ ...added, '$ACTION_1:1': '["$F9"]' }))).toBe(400)
  expect(await faultOf(formOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"an id","bound":"$@1"}' }))).toBe(400)
})
