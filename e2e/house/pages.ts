import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** How to reach a page: its addresses, the first link to it from another page, or steps that end on it. */
type Way = readonly string[] | { from: string; link: RegExp } | ((page: Page) => Promise<void>)

type Role = 'nobody' | 'customer' | 'instructor' | 'admin'

/**
 * Pages that need special steps, or that look different with other parameters. Every other page is opened at its
 * address, and a record's page by the first link to one on the page above it.
 */
export const ownWays: Record<string, Way> = {
  '/': ['/', '/no-such-page'],
  '/set-password/[token]': ['/set-password/no-such-link'],
  '/stop-reminders/[token]': ['/stop-reminders/no-such-link'],
  '/portal/enter/[token]': ['/portal/enter/no-such-link'],
  '/verify': ['/verify', '/verify?numbers=RFT-C-00000-00000,nothing'],
  '/verify/[number]': ['/verify/RFT-C-00000-00000'],
  '/instructor/sessions/[id]': linkFrom('/instructor', '/instructor/sessions/[id]'),
  '/instructor/sessions/[id]/attendees/[seatId]': linkFrom(
    '/instructor/sessions/[id]',
    '/instructor/sessions/[id]/attendees/[seatId]',
  ),
  '/admin/users': ['/admin/users', '/admin/users?q=smith', '/admin/users?q=zzzzzz'],
  '/admin/users/filter': [
    '/admin/users/filter',
    '/admin/users/filter?match=all&0.match=any&0.0.field=totalSpent&0.0.operator=between&0.1.field=createdAt&1.match=all&do=show',
  ],
  '/admin/users/picked/[id]': selectTwo,
  '/admin/users/merge': ['/admin/users/merge', '/admin/users/merge?q=smith'],
  '/admin/users/[id]/notes/[noteId]': openNote,
  '/admin/merges/[id]': mergeTwo,
  '/admin/privacy/[id]': ['/admin/privacy/00000000-0000-0000-0000-000000000000'],
  '/admin/bookings': ['/admin/bookings', '/admin/bookings?madeFrom=2026-11-01&madeTo=2026-11-30'],
  '/admin/bookings/new': ['/admin/bookings/new', '/admin/bookings/new?q=smith'],
  '/admin/bookings/[id]/seats/[seatId]': openSeat,
  '/admin/bookings/[id]/cancel': onBooking('Cancel booking or seats'),
  '/admin/bookings/[id]/payment': onBooking('Take a payment'),
  '/admin/bookings/[id]/give-back': onBooking('Give money back'),
  '/admin/bookings/[id]/discount': onBooking('Agree another price'),
  '/admin/sessions/[id]/settle': ['/admin/sessions/00000000-0000-0000-0000-000000000000/settle'],
  '/admin/courses': ['/admin/courses', '/admin/courses?q=zzzzzz'],
  '/admin/venues': ['/admin/venues', '/admin/venues?q=zzzzzz'],
  '/admin/sessions': ['/admin/sessions', '/admin/sessions?view=calendar', '/admin/sessions?q=zzzzzz'],
  '/admin/sessions/[id]/seats/[seatId]': linkFrom('/admin/sessions/[id]', '/admin/sessions/[id]/seats/[seatId]'),
  '/admin/certificates': ['/admin/certificates', '/admin/certificates?q=zzzzzz'],
  '/admin/activity': ['/admin/activity', '/admin/activity?type=money', '/admin/activity?from=2001-01-01&to=2001-01-02'],
  '/admin/messages': ['/admin/messages', '/admin/messages?q=zzzzzz'],
  '/admin/import/[id]/undo': openUndo,
  '/admin/import/people': ['/admin/import/people', '/admin/import/people?problem=missing'],
  '/admin/import/people/[id]': bringPeople,
}

const built = globSync('app/**/page.tsx').map((file) =>
  `/${dirname(file).replace(/^app\/?/, '')}`.replace(/\/\([^)]+\)/g, '').replace(/^$/, '/'),
)

/** Every page of the product, named by its folder under app/, by the role that opens it. */
export const pages: Record<Role, readonly string[]> = {
  nobody: built.filter((name) => roleOf(name) === 'nobody'),
  customer: built.filter((name) => roleOf(name) === 'customer'),
  instructor: built.filter((name) => roleOf(name) === 'instructor'),
  admin: built.filter((name) => roleOf(name) === 'admin'),
}

function roleOf(name: string): Role {
  if (/^\/(admin|account)(\/|$)/.test(name)) return 'admin'
  if (/^\/instructor(\/|$)/.test(name)) return 'instructor'
  return name.startsWith('/portal/') ? 'customer' : 'nobody'
}

function wayTo(name: string): Way {
  const own = ownWays[name]
  if (own) return own
  return name.includes('[') ? linkFrom(dirname(name), name) : [name]
}

/** The first link on `from` to a page of this name, with an id where the name has a parameter. */
function linkFrom(from: string, name: string): Way {
  return { from, link: new RegExp(`^${name.replace(/\[\w+\]/g, '[0-9a-f-]{36}')}$`) }
}

const foundBefore = new Map<string, string>()

/** Every address of a page, found by clicking through the product. */
export async function addressesOf(page: Page, name: string): Promise<readonly string[]> {
  const way = wayTo(name)
  if (typeof way === 'function') {
    await way(page)
    return [new URL(page.url()).pathname]
  }
  if (!('from' in way)) return way
  const known = foundBefore.get(name)
  if (known) return [known]

  const [from = way.from] = await addressesOf(page, way.from)
  await page.goto(from)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.find((link) => way.link.test(link))
  if (!found) throw new Error(`${from} has no link to ${name}`)
  foundBefore.set(name, found)
  return [found]
}

/** A file of people with one of each fate: new, known, not imported. */
async function bringPeople(page: Page): Promise<void> {
  await page.goto('/admin/import/people')
  const buffer = Buffer.from('Email,Name,Tel\nnew.one@post.example,New One,\nadmin@demo.example,Known,\nnobody,Bad,\n')
  await page.getByLabel('File').setInputFiles({ name: 'sheet.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page).toHaveURL(/\/import\/people\/[0-9a-f-]{36}$/)
}

async function selectTwo(page: Page): Promise<void> {
  await page.goto('/admin/users?view=all')
  const boxes = page.getByRole('checkbox', { name: /^Select (?!everyone)/ })
  for (const place of [0, 1]) await boxes.nth(place).check()
  await page.getByRole('button', { name: 'Continue with these' }).click()
  await expect(page).toHaveURL(/\/picked\/[0-9a-f-]{36}$/)
}

/** The latest booking may be cancelled, and then its seats cannot be changed. */
async function openSeat(page: Page): Promise<void> {
  await page.goto('/admin/bookings?status=confirmed')
  await page.getByRole('link', { name: /^RFT/ }).first().click()
  await page
    .getByRole('link', { name: /^Change seat \d/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Save this seat' })).toBeVisible()
}

/** The undoing of the first import that can be undone; another journey may just be trying one out. */
async function openUndo(page: Page): Promise<void> {
  await page.goto('/admin/import')
  const runs = page.locator('a[href^="/admin/import/"]')
  const places = await runs.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const place of places.filter((href) => /\/[0-9a-f-]{36}$/.test(href))) {
    await page.goto(place)
    const undo = page.locator(`a[href="${place}/undo"]`)
    if ((await undo.count()) === 0) continue
    await undo.click()
    await expect(page).toHaveURL(`${place}/undo`)
    return
  }
  throw new Error('no import can be undone')
}

/** A step of a paid, confirmed booking. */
function onBooking(step: string): Way {
  return async (page) => {
    await page.goto('/admin/payments?status=succeeded')
    await page.getByRole('link', { name: /^RFT/ }).first().click()
    await page.getByRole('link', { name: step }).click()
    await expect(page.getByRole('heading', { level: 1, name: /cancel|payment|back|price/i })).toBeVisible()
  }
}

/** Two records of the demo company that belong to one person. */
async function mergeTwo(page: Page): Promise<void> {
  await page.goto('/admin/users?q=callum%20reid')
  const links = page.getByRole('link', { name: 'Callum Reid' })
  await expect(links).toHaveCount(2)
  const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)))
  await page.goto(`/admin/users/merge?ids=${ids.join()}`)
  await page.getByRole('button', { name: /^Merge 2 records into/ }).click()
  await expect(page).toHaveURL(/\/admin\/(merges|users)\/[0-9a-f-]{36}/)
  await page.goto('/admin/merges')
  await page.getByRole('link', { name: 'Callum Reid' }).first().click()
  await expect(page).toHaveURL(/\/admin\/merges\/[0-9a-f-]{36}$/)
}

/** A note of the demo company that has been edited once. */
async function openNote(page: Page): Promise<void> {
  await page.goto('/admin/users?q=graham.lister')
  await page.getByRole('link', { name: 'Graham Lister' }).first().click()
  await page
    .getByRole('navigation', { name: 'Record' })
    .getByRole('link', { name: /^Notes/ })
    .click()
  await page.locator('a[href*="/notes/"]').first().click()
  await expect(page).toHaveURL(/\/notes\/[0-9a-f-]{36}$/)
}
