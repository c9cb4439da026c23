import { expect, test } from 'vitest'
import { viewForms } from '../views/view-input.ts'
import { tagName } from './tag-input.ts'

test('tagName squeezes blanks', () => expect(tagName.parse('  first   aider ')).toBe('first aider'))

test('tagName takes 1 to 40 characters, none of them a control character', () => {
  const accepts = (name: string) => tagName.safeParse(name).success
  expect(['a', 'a'.repeat(40)].filter((name) => !accepts(name))).toEqual([])
  expect(['', '  ', 'a'.repeat(41), 'a\u0007b'].filter(accepts)).toEqual([])
})

test('a view has a name of 1 to 60 characters and an address of at most 8000', () => {
  const accepts = (over: object) => viewForms.save.safeParse({ name: 'Nurses', state: '?q=x', ...over }).success
  expect(
    [{}, { name: 'a'.repeat(60) }, { state: 'a'.repeat(8000) }, { shared: 'on', default: 'on' }].filter(
      (over) => !accepts(over),
    ),
  ).toEqual([])
  const wrong = [
    { name: ' ' },
    { name: 'a'.repeat(61) },
    { name: 'a\u0007' },
    { state: 'a'.repeat(8001) },
    { shared: 'yes' },
  ]
  expect(wrong.filter(accepts)).toEqual([])
  expect(viewForms.save.parse({ name: '  My   view ', state: '' }).name).toBe('My view')
})

test('an update of a view keeps the same bound', () => {
  const viewId = '00000000-0000-4000-8000-000000000000'
  expect(viewForms.update.safeParse({ viewId, state: 'a'.repeat(8000) }).success).toBe(true)
  expect(viewForms.update.safeParse({ viewId, state: 'a'.repeat(8001) }).success).toBe(false)
})
