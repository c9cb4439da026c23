import { render } from '@react-email/render'
import { expect, test } from 'vitest'
import { facts, hello, letter } from './letter-parts.ts'

test('facts stand on a line each, and those without a value are left out', async () => {
  const html = await render(letter({ why: ['x'], children: [facts({ A: '1', B: null, C: '', D: '2', E: '3' })] }))
  expect(html.match(/<br/g)).toHaveLength(2)
  const text = await render(letter({ why: ['x'], children: [facts({ A: '1', B: undefined, D: '2' })] }), {
    plainText: true,
  })
  expect(text).toMatch(/A: 1\n\s*D: 2/)
})

test('hello greets by first name where there is one', () => {
  expect([hello('Ada'), hello(null), hello('')]).toEqual(['Hello Ada,', 'Hello,', 'Hello,'])
})
