import { expect, test } from 'vitest'
import { changeForm } from './schemas.ts'

test('the plan that a form says it opened is ignored if it cannot be read', () => {
  const opened = changeForm.shape.opened
  expect(opened.parse('{"capacity":"12"}')).toEqual({ capacity: '12' })
  for (const rubbish of ['{', '', '[1]', '{"capacity":12}', 'null']) expect(opened.parse(rubbish)).toBeUndefined()
})
