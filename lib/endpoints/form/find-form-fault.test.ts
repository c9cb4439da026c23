import { expect, test } from 'vitest'
import { isReadableForm } from './is-readable-form.ts'

const sent = (type: string, body: string) =>
  new Request('http://127.0.0.1:3000/sign-in', { method: 'POST', headers: { 'content-type': type }, body })

test('isReadableForm refuses a broken multipart form and leaves a whole one readable', async () => {
  const form = new FormData()
  form.set('email', 'ada@acme.example')
  const whole = new Request('http://127.0.0.1:3000/sign-in', { method: 'POST', body: form })
  expect(await isReadableForm(whole)).toBe(true)
  expect((await whole.formData()).get('email')).toBe('ada@acme.example')

  expect(await isReadableForm(sent('multipart/form-data', 'a'))).toBe(false)
  expect(await isReadableForm(sent('multipart/form-data; boundary=x', 'a=b'))).toBe(false)
  expect(await isReadableForm(sent('text/plain', 'a'))).toBe(true)
})
