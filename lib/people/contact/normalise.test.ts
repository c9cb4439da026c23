import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { describe, expect, test } from 'vitest'
import { normaliseEmail } from './normalise-email.ts'
import { isEmptyWord, normaliseName, normaliseText, splitName, tidyName, tidyText } from './normalise-name.ts'
import { isKeptAsTyped, normalisePhone } from './normalise-phone.ts'

describe('email', () => {
  const good: [string, string][] = [
    ['Ann.Lee+first@Acme.Example', 'ann.lee+first@acme.example'],
    ['  ann@acme.example ', 'ann@acme.example'],
    ['mailto:ann@acme.example', 'ann@acme.example'],
    ['<mailto:ann@acme.example>', 'ann@acme.example'],
    ['Ann Lee <ANN@acme.example>', 'ann@acme.example'],
    ['"Lee, Ann" <ann@acme.example>', 'ann@acme.example'],
    ['ann@acme.example <ann@acme.example>', 'ann@acme.example'],
    ['ａｎｎ＠ａｃｍｅ．ｅｘａｍｐｌｅ', 'ann@acme.example'],
    ['Jo @ Work <ann@acme.example>', 'ann@acme.example'],
    ['MailTo: mailto:ann@acme.example', 'ann@acme.example'],
    ["o'brien@acme.example", "o'brien@acme.example"],
    ['O’Brien@acme.example', "o'brien@acme.example"],
    ['dʼarcy@acme.example', "d'arcy@acme.example"],
    ['Zoë O’Brien <o′brien@acme.example>', "o'brien@acme.example"],
    ['ann@münchen.example', 'ann@xn--mnchen-3ya.example'],
  ]
  test.each(good)('%j is %s', (typed, email) => expect(normaliseEmail(typed)).toEqual({ kind: 'valid', email }))

  const missing = [undefined, null, '', '  ', 'N/A', 'undefined', 'Unknown Customer', 'mailto:', '<>', 'NULL']
  test.each(missing)('%j is missing', (typed) => expect(normaliseEmail(typed)).toEqual({ kind: 'missing' }))

  const invalid = [
    'not-an-email',
    'jo@',
    '@acme.example',
    'a@b@c.example',
    'a＠b＠c.example',
    'x@example.com,y@example.com',
    'x@example.com;y@example.com',
    'x@example.com <y@example.com>',
    'Ann (x@example.com) <y@example.com>',
    'Ann <x@example.com>, Bob <y@example.com>',
    'ann lee@acme.example',
    'ann@acme',
    '"ann"@acme.example',
    'ann@acme.example\r\nBcc: x@example.com',
    'ann\u200b@acme.example',
    'a..b@acme.example',
    'ann@-acme.example',
    '‘ann@acme.example’',
    '’ann@acme.example’',
    'ann‘s@acme.example',
    '“ann”@acme.example',
    'an‹n@acme.example',
    'o″brien@acme.example',
    "ann@o'brien.example",
    'ann@acme.ex’ample',
    'ann@acme.example/ann.work',
    'ann@acme.example#sales',
    'ann@acme.example?subject=Hello',
    'mailto:ann@acme.example?subject=Hello',
    'ann@%61cme.example',
    'ann@acme.example:25',
    'ann@acme..example',
    `${'a'.repeat(250)}@acme.example`,
    7,
    {},
  ]
  test.each(invalid)('%j is invalid', (typed) => expect(normaliseEmail(typed)).toEqual({ kind: 'invalid' }))

  test('a megabyte of mailto: is taken away like one', () => {
    const typed = `${'mailto:'.repeat(150_000)}ann@acme.example`
    expect(normaliseEmail(typed)).toEqual({ kind: 'valid', email: 'ann@acme.example' })
  })

  test('reading a file again changes nothing', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.emailAddress(),
      fc.emailAddress().map((email) => `Ann <MAILTO:${email}>`),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const once = normaliseEmail(text)
        if (once.kind === 'valid') expect(normaliseEmail(once.email)).toEqual(once)
      }),
    )
  })
})

describe('phone', () => {
  test('07…, +44 7…, +44 (0)7…, 0044 7…, 447… are one number', () => {
    const spellings = [
      '07400 123456',
      '+44 7400 123456',
      '+44 (0)7400 123456',
      '0044 7400-123456',
      '447400123456',
      '07400\t123\u00a0456',
    ]
    for (const typed of spellings) expect(normalisePhone(typed)).toEqual({ number: '+447400123456', isValid: true })
  })

  test('an invalid number is kept as typed and flagged', () => {
    expect(normalisePhone(' ask  at\tdesk ')).toEqual({ number: 'ask  at\tdesk', isValid: false })
    expect(normalisePhone('N/A')).toEqual({ number: 'N/A', isValid: false })
    expect(normalisePhone('ask Bob')).toEqual({ number: 'ask Bob', isValid: false })
    for (const none of ['', ' \t ', null, undefined, {}]) expect(normalisePhone(none)).toBeUndefined()
  })

  const more = [
    '0113 496 0000 ext 204',
    '0113 496 0000 x204',
    '0113 496 0000 #204',
    '0113 496 0000/1',
    '07400123456;07400654321',
    '07400 123456, 07400 654321',
    '07400 123456 + 07400 654321',
    '07400 123456 07400 654321',
    '0113 496 0000 / 07400 123456',
    'mother 07400 123456',
    '07400 123456 Mum',
    '+44 113 496 0000 (office)',
  ]
  test.each(more)('%j says more than one number and is kept as typed', (typed) => {
    expect(normalisePhone(typed)).toEqual({ number: typed, isValid: false })
    expect(isKeptAsTyped(typed)).toBe(true)
  })

  const one = [
    ['0113/496 0000', '+441134960000'],
    ['+44 (0)113.496.0000', '+441134960000'],
    ['(0113) 496–0000', '+441134960000'],
    ['0044 (0)113 496 0000', '+441134960000'],
    ['０１１３ ４９６ ００００', '+441134960000'],
    ['٠١١٣ ٤٩٦ ٠٠٠٠', '+441134960000'],
    ['00353 1 676 1111', '+35316761111'],
    ['+39 06 6982 0000', '+390669820000'],
  ]
  test.each(one)('%j is %s', (typed, number) => {
    expect(normalisePhone(typed)).toEqual({ number, isValid: true })
    expect(isKeptAsTyped(number)).toBe(false)
  })

  test('the short way for British mobiles agrees with the numbering plan', () => {
    const prefix = fc.constantFrom('0', '+44', '0044', '44', '+44(0)', '+44 0', '')
    fc.assert(
      fc.property(prefix, fc.integer({ min: 0, max: 999_999_999 }), (start, digits) => {
        const typed = `${start}7${String(digits).padStart(9, '0')}`
        const parsed = parsePhoneNumberFromString(typed, 'GB')
        const expected = parsed?.isValid()
          ? { number: parsed.number, isValid: true }
          : { number: typed, isValid: false }
        expect(normalisePhone(typed)).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('name', () => {
  test('is trimmed, its spaces collapsed, its letters kept; the empty words are empty', () => {
    expect(normaliseText('  Anne-Marie \u00a0 van\tder ')).toBe('Anne-Marie van der')
    for (const word of ['undefined', 'null', 'N/A', 'Unknown Customer', '']) expect(normaliseText(word)).toBeUndefined()
    expect(normaliseName('undefined', 'undefined')).toBeUndefined()
    expect(normaliseName('Unknown', 'Customer')).toBeUndefined()
    for (const both of ['undefined undefined', 'null N/A']) {
      expect(normaliseName(both, '')).toBeUndefined()
      expect(normaliseName(both, 'Lee')).toEqual({ firstName: null, lastName: 'Lee' })
    }
    expect(normaliseName('Ann', null)).toEqual({ firstName: 'Ann', lastName: null })
    expect([isEmptyWord('NULL'), isEmptyWord('Nullmeier')]).toEqual([true, false])
  })

  test('that a person typed stays, whatever the word', () => {
    expect(tidyName(' Jennifer ', 'Null')).toEqual({ firstName: 'Jennifer', lastName: 'Null' })
    expect(tidyName('', undefined)).toEqual({ firstName: null, lastName: null })
    expect(tidyText(' N/A  Ltd ')).toBe('N/A Ltd')
    expect(tidyText(' ')).toBeUndefined()
  })

  test('splits at the last space', () => {
    expect(splitName('Grace van der Berg')).toEqual({ firstName: 'Grace van der', lastName: 'Berg' })
    expect(splitName('undefined undefined')).toBeUndefined()
    expect(splitName('undefined Smith')).toEqual({ firstName: null, lastName: 'Smith' })
    expect(splitName('Cher')).toEqual({ firstName: 'Cher', lastName: null })
  })

  test('with one comma has its last name first', () => {
    expect(splitName('Ash, Amy')).toEqual({ firstName: 'Amy', lastName: 'Ash' })
    expect(splitName("O'DOWD,Máire Anne")).toEqual({ firstName: 'Máire Anne', lastName: "O'DOWD" })
    expect(splitName('van der Berg, Grace')).toEqual({ firstName: 'Grace', lastName: 'van der Berg' })
    expect(splitName('null, Amy')).toEqual({ firstName: 'Amy', lastName: null })
    expect(splitName('Ash, Amy, MBE')).toEqual({ firstName: 'Ash, Amy,', lastName: 'MBE' })
    expect(splitName('Mrs Janet Pickersgill,')).toEqual({ firstName: 'Mrs Janet', lastName: 'Pickersgill,' })
  })
})

test.each([
  [`${'a'.repeat(241)}@acme.example`, true],
  [`${'a'.repeat(242)}@acme.example`, false],
  ['.ann@acme.example', false],
  ['ann.@acme.example', false],
  ['a.n@acme.example', true],
  ['ann@b@acme.example', false],
  ['ann@acme.1', false],
  ['ann@1.example', true],
  ['ann@a.b', true],
  ['Bob b@x.example <ann@acme.example>', false],
  ['ann@acme.example (home) <ann@acme.example>', true],
])('%s is an address: %s', (typed, isOne) => expect(normaliseEmail(typed).kind).toBe(isOne ? 'valid' : 'invalid'))

test('a number is one only if no digit is left over before it', () => {
  for (const [typed, number] of [
    ['+44 0113 496 0000', '+441134960000'],
    ['44 113 496 0000', '+441134960000'],
  ] as const)
    expect(normalisePhone(typed)).toEqual({ number, isValid: true })
  expect(normalisePhone(1134960000)).toEqual({ number: '+441134960000', isValid: true })
  expect([isKeptAsTyped('+44'), isKeptAsTyped('44'), isKeptAsTyped('+44 1')]).toEqual([false, true, true])
})
