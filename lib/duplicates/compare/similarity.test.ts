import { expect, test } from 'vitest'
import { codeLevel, textLevel } from './similarity.ts'

test.each([
  ['winterburn', 'winterburn', 'same'],
  ['winterburn', 'wintreburn', 'near'],
  ['abc', 'abd', 'near'],
  ['ab', 'ac', 'different'],
  ['winterburn', 'wnitterburn', 'similar'],
  ['abcde', 'xbcdy', 'similar'],
  ['abcd', 'xbcy', 'different'],
  ['addbaadd', 'addbyzad', 'similar'],
  ['winterburn', 'winterbuxyz', 'similar'],
  ['winterburn', 'winterford', 'remote'],
  ['bddba', 'byzda', 'remote'],
  ['debebd', 'dbeby', 'similar'],
  ['dcaacd', 'dcaxyx', 'remote'],
  ['sophie', 'stephanie', 'different'],
  ['winterburn', 'oldfield', 'different'],
])('textLevel of %s and %s is %s', (a, b, level) => expect(textLevel(a, b)).toBe(level))

test.each([
  ['ls13nd', 'ls13nd', 'same'],
  ['ls13nd', 'ls31nd', 'near'],
  ['ls13nd', 'ls15ab', 'part'],
  ['ls13nd', 'ls99zz', 'different'],
  ['ls13nd', 'ls24nd', 'part'],
  ['12', '12abc', 'part'],
  ['12', '13abc', 'different'],
  ['123', '145', 'different'],
  ['1234', '5634', 'part'],
  ['ls13nd', 'yo14bf', 'different'],
])('codeLevel of %s and %s is %s', (a, b, level) => expect(codeLevel(a, b)).toBe(level))
