import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import { compareCompanies, compareEmails, comparePhones } from './compare-contact.ts'
import { rarityOf } from './rarity.ts'

const rarity = rarityOf([{ term: '', people: 1000, further: 0 }])

test.each([
  ['+441134960000', '+441134960000', [{ code: 'phone', level: 'same' }]],
  ['+447400123456', '+447400123457', [{ code: 'mobile', level: 'near' }]],
  ['+447400123456', '+441134960000', []],
  ['1234567', '1234567', [{ code: 'phone', level: 'same' }]],
  ['1234567', '1234568', [{ code: 'phone', level: 'different' }]],
  ['12345678', '12345679', [{ code: 'phone', level: 'near' }]],
  ['7400123', '7400123', [{ code: 'phone', level: 'same' }]],
])('comparePhones of %s and %s', (one, other, found) => {
  expect(comparePhones(comparedTraits({ phone: one }), comparedTraits({ phone: other }))).toEqual(found)
})

test('comparePhones compares mobiles with mobiles and other numbers with their like, and takes the best', () => {
  const one = comparedTraits({ phone: '+441134960000', mobile: '+447400123456' })
  const other = comparedTraits({ phone: '+447400123456', mobile: '+441134960001' })
  expect(comparePhones(one, other)).toEqual([
    { code: 'mobile', level: 'same' },
    { code: 'phone', level: 'near' },
  ])
  const two = comparedTraits({ phone: '+447400123456', mobile: '+447400999888' })
  expect(comparePhones(comparedTraits({ mobile: '+447400999887' }), two)).toEqual([{ code: 'mobile', level: 'near' }])
})

const rosa = { firstName: 'Rosa', lastName: 'Poole' }
const emails = (one: string, other: string, name = rosa, another = name) =>
  compareEmails(comparedTraits({ ...name, email: one }), comparedTraits({ ...another, email: other }))

test.each([
  ['otter@home.example', 'otter@hoem.example', 'near'],
  ['otter@home.example', 'otter@hme.exampel', 'near'],
  ['otter@home.example', 'otter@hme.xampel', 'moved'],
  ['otter12@home.example', 'otter13@home.example', 'different'],
  ['otter@home.example', 'otetr@home.example', 'near'],
  ['otter@home.example', 'otetr@work.example', 'similar'],
  ['otte@home.example', 'ottx@home.example', 'part'],
  ['otter@home.example', 'otetrs@home.example', 'similar'],
  ['abcde@home.example', 'xbcdy@home.example', 'similar'],
  ['abcd@home.example', 'xbcy@home.example', 'different'],
  ['eccebedccb@home.example', 'ecceccb@home.example', 'part'],
  ['deebdcaecb@home.example', 'deedcac@home.example', 'similar'],
  ['abcaca@home.example', 'abya@home.example', 'part'],
  ['debebd@home.example', 'dbxxy@home.example', 'different'],
])('compareEmails of %s and %s finds %s', (one, other, level) => {
  expect(emails(one, other)?.level).toBe(level)
})

test('compareEmails says nothing where an address is not known', () => {
  expect(compareEmails(comparedTraits({}), comparedTraits({ email: 'otter@home.example' }))).toBeUndefined()
  expect(compareEmails(comparedTraits({ email: 'otter@home.example' }), comparedTraits({}))).toBeUndefined()
})

test.each([
  ['rosa', 0.03],
  ['poole', 0.03],
  ['rosapoole', 0.03],
  ['poolerosa', 0.03],
  ['rpoole', 0.03],
  ['pooler', 0.03],
  ['rosap', 0.03],
  ['ott', 0.03],
  ['otte', 0.03],
  ['otter', 0.0003],
  ['rosapoole7', 0.0003],
])('a move of %s to another provider is shared by %d of strangers', (local, share) => {
  expect(emails(`${local}@home.example`, `${local}@work.test`)).toEqual({ code: 'email', level: 'moved', share })
})

test('the name of either of two people makes their address a common one, unless a part of the name is missing', () => {
  const moved = (name: object, another: object) =>
    compareEmails(
      comparedTraits({ ...name, email: 'rosapoole@home.example' }),
      comparedTraits({ ...another, email: 'rosapoole@work.test' }),
    )?.share
  expect(moved({}, rosa)).toBe(0.03)
  expect(moved(rosa, {})).toBe(0.03)
  expect(moved({ firstName: 'Rosapoole' }, {})).toBe(0.0003)
  expect(moved({ lastName: 'Rosapoole' }, {})).toBe(0.0003)
})

test('two addresses that only repeat the names are no evidence of one person', () => {
  const rose = { firstName: 'Rose', lastName: 'Poole' }
  expect(emails('rosa.poole.x@home.example', 'rose.poole.y@work.test', rosa, rose)?.level).toBe('different')
  expect(emails('rosa.poole.xyz@home.example', 'rose.poole.xyz@work.test', rosa, rose)?.level).toBe('similar')
  expect(emails('rosa.poole.xyz@home.example', 'rose.poole@work.test', rosa, rose)?.level).toBe('part')
  expect(emails('rosa.poole@home.example', 'rose.poole.xyz@work.test', rosa, rose)?.level).toBe('part')
  const named = (firstName: string) => ({ firstName, lastName: 'Poole' })
  expect(emails('rxy.poole@home.example', 'rxz.poole@work.test', named('R'))?.level).toBe('similar')
  expect(emails('joxy.poole@home.example', 'joxz.poole@work.test', named('Jo'))?.level).toBe('different')
})

test('addresses that differ in the initials of their own people are of two people', () => {
  const [ann, ben] = [
    { firstName: 'Ann', lastName: 'Otter' },
    { firstName: 'Ben', lastName: 'Stoat' },
  ]
  expect(emails('amoonlight@home.example', 'bmoonlight@home.example', ann, ben)?.level).toBe('different')
  expect(emails('amoonlight@home.example', 'cmoonlight@home.example', ann, ben)?.level).toBe('near')
  expect(emails('cmoonlight@home.example', 'bmoonlight@home.example', ann, ben)?.level).toBe('near')
  expect(emails('moonlighto@home.example', 'moonlights@home.example', ann, ben)?.level).toBe('different')
  expect(emails('moonlighto@home.example', 'moonlightx@home.example', ann, ben)?.level).toBe('near')
  expect(emails('moonlightx@home.example', 'moonlights@home.example', ann, ben)?.level).toBe('near')
  const { lastName } = ben
  expect(emails('moonlighto@home.example', 'moonlights@home.example', ann, { firstName: '', lastName })?.level).toBe(
    'different',
  )
})

test.each([
  ['Acme Widgets', 'Acme Widgets Ltd', 'same'],
  ['Acme Widgets', 'Acme Widgets Leeds', 'short'],
  ['Acmes', 'Acmes Widgets', 'short'],
  ['Acme', 'Acme Widgets', 'remote'],
  ['Acme Widgets', 'Acme Wigdets', 'near'],
])('compareCompanies of %s and %s finds %s, from both sides', (one, other, level) => {
  const [a, b] = [comparedTraits({ companyName: one }), comparedTraits({ companyName: other })]
  expect(compareCompanies(a, b, rarity)?.level).toBe(level)
  expect(compareCompanies(b, a, rarity)?.level).toBe(level)
  expect(compareCompanies(a, comparedTraits({}), rarity)).toBeUndefined()
  expect(compareCompanies(comparedTraits({}), b, rarity)).toBeUndefined()
})
