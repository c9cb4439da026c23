import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { owners } from '../../lib/house.ts'
import {
  countTellingActions,
  countUnkeyedForms,
  findLooseMoney,
  foreignWrites,
  isGuardedAction,
  isGuardedHandler,
  isGuardedPage,
} from './architecture.ts'
import { listUncalled } from './callers.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const sources = (pattern: string) => globSync(pattern).filter((file) => !/\.(test|spec|fill)\.tsx?$/.test(file))

/** Pages for strangers, without personal data. */
const publicPages = /^app\/(\(public\)\/|global-|portal\/page\.tsx|portal\/enter\/|api\/docs\/)/

/** Handlers with a guard of their own, each with the reason. */
const otherHandlers = new Map([
  ['app/livez/route.ts', 'says only that the process runs'],
  ['app/readyz/route.ts', 'says only that the database answers'],
  ['app/api/auth/[...nextauth]/route.ts', 'is the sign-in itself'],
  [
    'app/portal/calendar/[token]/route.ts',
    'is read by calendar programs, which authenticate by the secret in the address',
  ],
  ['app/(public)/invoice/[token]/route.ts', 'is opened from a letter, where the signed link is the permission'],
])

test('every page of the office, the instructor and the portal guards itself', () => {
  const bare = sources('app/**/page.tsx').filter((file) => !publicPages.test(file) && !isGuardedPage(read(file)))
  expect(bare).toEqual([])
})

test('every action is made by defineAction or definePublicAction', () => {
  const bare = sources('app/**/*.ts{,x}').filter((file) => !isGuardedAction(read(file)))
  expect(bare).toEqual([])
})

test('every form of the office takes effect once, however often it arrives', () => {
  const files = sources('{app/admin,app/account,components/form,components/privacy}/**/*.tsx')
  expect(files.filter((file) => countUnkeyedForms(read(file)) > 0)).toEqual([])

  const bare = 'const [state, send] = useFormAction(add)\n<form className="a" action={send}>'
  expect(countUnkeyedForms(bare)).toBe(1)
  expect(countUnkeyedForms(`${bare}<FormKey state={state} />`)).toBe(0)
})

test('every form is sent through useFormAction, which survives a broken connection', () => {
  const others = sources('{app,components}/**/*.{ts,tsx}').filter((file) => /\buseActionState\(/.test(read(file)))
  expect(others).toEqual(['components/form/use-form-action.ts'])
})

test('an action that shows a secret result marks it as never kept', () => {
  const telling = sources('app/{admin,account,instructor}/**/*.ts').filter(
    (file) => countTellingActions(read(file)) > 0,
  )
  expect(telling).toEqual([])

  for (const shown of [
    '(key) => key,',
    '(token) => linkTo(token),',
    '({ text }) => text,',
    "(codes) => codes.join(' '),",
  ])
    expect(countTellingActions(`message: ${shown}`)).toBe(1)
  for (const fine of ["() => 'Saved.',", '(told) => `told`,', "({ state }) => (state === 'done' ? 'Yes' : 'No'),"])
    expect(countTellingActions(`message: ${fine}`)).toBe(0)
  expect(countTellingActions('isSecret: true,\n  message: (key) => key,')).toBe(0)
})

test('every route handler is made by a definer', () => {
  const bare = sources('app/**/route.ts').filter((file) => !otherHandlers.has(file) && !isGuardedHandler(read(file)))
  expect(bare).toEqual([])
})

test('a table is written only by the domain that owns it', () => {
  const strays = sources('{lib,app,components,scripts}/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('lib/testing/'))
    .flatMap((file) => foreignWrites(file, read(file), owners).map((table) => `${file} writes ${table}`))
  expect(strays).toEqual([])
})

test('money is read, calculated and formatted by lib/core/money.ts alone', () => {
  const loose = sources('{lib,app,components}/**/*.{ts,tsx}')
    .filter((file) => file !== 'lib/core/money.ts')
    .flatMap((file) => findLooseMoney(read(file)).map((found) => `${file}: ${found}`))
  expect(loose).toEqual([])
})

/** Called by no door, each with its reason. */
const otherExports = new Map([
  ['lib/house.ts owners', 'says which domain owns a table, for the test above'],
  ['lib/endpoints/define-webhook.ts defineWebhook', 'waits for the first provider that sends events'],
  ['lib/db/embedded/server.ts throwAway', 'removes the databases of tests'],
  ['lib/env.ts propertySeed', 'chooses the values that property tests try'],
])

test('whatever lib exports is called by more than the demo and tests', () => {
  const files = sources('{lib,app,components,scripts}/**/*.{ts,tsx}').concat(globSync('*.ts'))
  const uncalled = listUncalled(new Map(files.map((file) => [file, read(file)])))
  expect(uncalled.filter((name) => !otherExports.has(name))).toEqual([])
})

test('only lib/env.ts reads the environment', () => {
  const readers = sources('{app,components,lib,scripts,e2e}/**/*.{ts,tsx}').filter((file) =>
    /(?<!')process\.env/.test(read(file)),
  )
  expect(readers).toEqual(['lib/env.ts'])
})

test('packages stay above the versions with known vulnerabilities', () => {
  expect(atLeast(versionOf('next'), '16.3.3')).toBe(true)
  expect(atLeast(versionOf('kysely'), '0.28.17')).toBe(true)
  expect(atLeast(versionOf('next-auth'), '4.24.15')).toBe(true)
  expect(atLeast(versionOf('nodemailer'), '8.0.5')).toBe(true)
})

test('isGuardedPage, isGuardedAction, isGuardedHandler and foreignWrites find a planted violation', () => {
  expect(isGuardedPage('export default function Page() { return null }')).toBe(false)
  expect(isGuardedAction("'use server'\nexport async function save() {}")).toBe(false)
  expect(isGuardedHandler('export async function GET() {}')).toBe(false)
  expect(isGuardedHandler('export const POST = readWebhook(bell)')).toBe(false)
  expect(isGuardedHandler('export const POST = defineWebhook(bell, loadKeyring)')).toBe(true)
  expect(foreignWrites('lib/bookings/x.ts', "trx.updateTable('users')", owners)).toEqual(['users'])
  expect(foreignWrites('lib/bookings/x.ts', 'sql`insert into users (id)`', owners)).toEqual(['users'])
  expect(foreignWrites('lib/people/x.ts', "trx.updateTable('users')", owners)).toEqual([])
})

test('findLooseMoney finds planted fractions, sums of text and money formatted by hand', () => {
  const planted = [
    'Number(payment.amount)',
    'Number.parseFloat(booking?.seatPrice)',
    'booking.finalAmount - paid',
    'row.totalSpent >= least',
    '(pence / 100).toFixed(2)',
    "new Intl.NumberFormat('en-GB', { style: 'currency' })",
  ]
  expect(planted.filter((line) => findLooseMoney(line).length !== 1)).toEqual([])
  const fine = [
    'Number(count)',
    'Number(refunds.numUpdatedRows)',
    'add(price, fee)',
    "row('amount', '-', 'refunded')",
    'finalAmount: Pence',
    'f1.toFixed(4)',
  ]
  expect(fine.flatMap(findLooseMoney)).toEqual([])
})

function versionOf(name: string): string {
  const lock: { packages: Record<string, { version?: string }> } = JSON.parse(read('package-lock.json'))
  return lock.packages[`node_modules/${name}`]?.version ?? '0.0.0'
}

function atLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0
}
