import { globSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test as plain } from 'vitest'
import {
  activityWords,
  domains,
  entries,
  invariants,
  jobs,
  letters,
  owners,
  searches,
  settingGroups,
  webhooks,
} from './house.ts'
import { listSettings } from './settings/list-settings.ts'
import { asAdmin } from './testing/actors.ts'
import { test } from './testing/test.ts'

const settings = settingGroups.flatMap((group) => group.settings)
const source = (file: string) => readFileSync(file, 'utf8')

test('every table belongs to one domain', async ({ trx }) => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
  `.execute(trx)
  const tables = rows.map(({ name }) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
  const declared = domains.flatMap((domain) => [...domain.tables])

  expect([...new Set(declared)]).toHaveLength(declared.length)
  expect(declared.toSorted()).toEqual(tables.toSorted())
  expect(owners.get('users')).toBe('people')
})

plain('every domain that declares itself is collected, under the name of its folder', () => {
  const declaring = globSync('lib/*/domain.ts').map((file) => file.split('/')[1])
  expect(domains.map(({ name }) => name).toSorted()).toEqual(
    declaring.filter((folder) => folder !== 'domains').toSorted(),
  )
})

plain('every letter is declared by its domain, under a name of its own', () => {
  const written = globSync('lib/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...source(file).matchAll(/= define(?:Secret)?Letter\(\{\s+name: '([^']+)'/g)])
    .map(([, name]) => name)

  expect(written.length).toBeGreaterThan(5)
  expect(letters.map(({ name }) => name).toSorted()).toEqual(written.toSorted())
})

plain('every webhook that a route answers is declared by its domain, so that the job finds its events', () => {
  const answered = globSync('app/**/route.ts').flatMap((file) => source(file).match(/= defineWebhook\(/g) ?? [])
  expect(answered).toHaveLength(webhooks.length)
})

test('every setting is declared by its domain and has a place on the page of settings', async ({ trx }) => {
  const defined = globSync('lib/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...source(file).matchAll(/= defineSetting\(\{\s+key: '([^']+)'/g)])
    .map(([, key]) => key)
  const drawn = (await listSettings(trx, asAdmin(), settingGroups)).flatMap((group) => group.settings)

  expect(defined.length).toBeGreaterThan(2)
  expect(drawn.map(({ key }) => key).toSorted()).toEqual(defined.toSorted())
})

plain('the default of every setting is a value that could be set', () => {
  for (const { key, schema, default: standard, says } of settings) {
    expect([key, schema.safeParse(standard).data]).toEqual([key, standard])
    expect(says(standard)).toMatch(/^[A-Z].+[^.]$/)
  }
})

plain('names are used once: jobs, rules, addresses, settings, kinds of activity', () => {
  const kinds = domains.flatMap(({ activity = [] }) => activity.flatMap((group) => Object.keys(group.kinds)))
  for (const names of [
    jobs.map(({ name }) => name),
    webhooks.map(({ provider }) => provider),
    invariants.map(({ rule }) => rule),
    entries.map(({ href }) => href),
    settingGroups.map(({ name }) => name),
    searches.map(({ name }) => name),
    settings.map(({ key }) => key),
    kinds,
  ])
    expect(names).toEqual([...new Set(names)])
})

plain('domains that share a group of activity give it one label', () => {
  const labels = domains.flatMap(({ activity = [] }) => activity.map(({ group, label }) => `${group}: ${label}`))
  expect([...new Set(labels)]).toHaveLength(activityWords.groups.length)
})

plain('every search is declared by its domain, at a place of its own', () => {
  const defined = globSync('lib/**/*.ts').flatMap((file) =>
    [...source(file).matchAll(/: Search = \{\s+name: '([^']+)'/g)].map(([, name]) => name),
  )
  const places = searches.map(({ place }) => place)

  expect(defined.length).toBeGreaterThan(2)
  expect(searches.map(({ name }) => name).toSorted()).toEqual(defined.toSorted())
  expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
})

plain('every page right under /admin has a place in the sidebar', () => {
  const places = new Set<string>(entries.map(({ href }) => href))
  const pages = globSync('app/admin/\\(*\\)/*/page.tsx').map((file) => `/admin/${file.split('/')[3]}`)
  const reachedFromAnother = ['/admin/merges']
  expect(pages.filter((page) => !places.has(page) && !reachedFromAnother.includes(page))).toEqual([])
})

plain('these pages are in the bar of a phone, and these are steps rather than places', () => {
  const hrefs = (isMeant: (entry: (typeof entries)[number]) => unknown) =>
    entries.filter(isMeant).map(({ href }) => href)
  expect(hrefs(({ inBar }) => inBar).toSorted()).toEqual([
    '/admin',
    '/admin/bookings',
    '/admin/sessions',
    '/admin/users',
    '/instructor',
    '/instructor/availability',
    '/instructor/past',
  ])
  expect(hrefs(({ isStep }) => isStep)).toEqual(['/admin/users/new'])
})

plain('these jobs also run when the process starts', () => {
  expect(
    jobs
      .filter(({ atStart }) => atStart)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['activity.seal', 'duplicates.refresh'])
})
