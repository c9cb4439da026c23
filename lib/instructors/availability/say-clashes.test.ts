import { expect, test } from 'vitest'
import { sayClashes } from './say-clashes.ts'

const clash = { sessionId: 's', courseName: 'First Aid at Work', day: '2027-03-04' }

test.each([
  [0, 'Days away added.'],
  [1, 'Days away added. You teach then: First Aid at Work on 4 Mar 2027. The office sees this on Today.'],
  [3, 'Days away added. You teach then: First Aid at Work on 4 Mar 2027 and 2 more. The office sees this on Today.'],
])('sayClashes names the first of %i sessions', (count, words) => {
  expect(
    sayClashes(
      'You teach',
      Array.from({ length: count }, () => clash),
    ),
  ).toBe(words)
})
