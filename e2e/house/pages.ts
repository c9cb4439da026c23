import { expect, type Page } from '@playwright/test'

/** How to reach a page: its addresses, the first link to it from another page, or steps that end on it. */
type Way = readonly string[] | { from: string; link: RegExp } | ((page: Page) => Promise<void>)

/** Every page of the product, named by its folder under app/; a test compares the names with the file tree. */
export const pages: Record<'nobody' | 'customer' | 'instructor' | 'admin', Record<string, Way>> = {
  nobody: {
    '/': ['/', '/no-such-page'],
    '/api/docs': ['/api/docs'],
    '/sign-in': ['/sign-in'],
    '/sign-in/code': ['/sign-in/code'],
    '/set-password/[token]': ['/set-password/no-such-link'],
    '/portal': ['/portal'],
    '/stop-reminders/[token]': ['/stop-reminders/no-such-link'],
    '/verify': ['/verify', '/verify?numbers=RFT-C-00000-00000,nothing'],
    '/verify/[number]': ['/verify/RFT-C-00000-00000'],
  },
  customer: {
    '/portal/bookings': ['/portal/bookings'],
    '/portal/details': ['/portal/details'],
  },
  instructor: {
    '/instructor': ['/instructor'],
    '/instructor/past': ['/instructor/past'],
    '/instructor/offline': ['/instructor/offline'],
    '/instructor/sessions/[id]/print': { from: '/instructor/sessions/[id]', link: /\/print$/ },
    '/instructor/sessions/[id]/attendees/[seatId]': {
      from: '/instructor/sessions/[id]',
      link: /\/attendees\/[0-9a-f-]{36}$/,
    },
    '/instructor/sessions/[id]': { from: '/instructor', link: /^\/instructor\/sessions\/[0-9a-f-]{36}$/ },
  },
  admin: {
    '/account': ['/account'],
    '/account/second-step': ['/account/second-step'],
    '/admin': ['/admin'],
    '/admin/users': ['/admin/users', '/admin/users?q=smith', '/admin/users?q=zzzzzz'],
    '/admin/users/new': ['/admin/users/new'],
    '/admin/users/filter': [
      '/admin/users/filter',
      '/admin/users/filter?match=all&0.match=any&0.0.field=totalSpent&0.0.operator=between&0.1.field=createdAt&1.match=all&do=show',
    ],
    '/admin/users/picked/[id]': selectTwo,
    '/admin/users/[id]': { from: '/admin/users', link: /^\/admin\/users\/[0-9a-f-]{36}$/ },
    '/admin/users/merge': ['/admin/users/merge', '/admin/users/merge?q=smith'],
    '/admin/merges': ['/admin/merges'],
    '/admin/merges/[id]': mergeTwo,
    '/admin/users/[id]/bookings': { from: '/admin/users/[id]', link: /\/bookings$/ },
    '/admin/users/[id]/payments': { from: '/admin/users/[id]', link: /\/payments$/ },
    '/admin/users/[id]/certificates': { from: '/admin/users/[id]', link: /\/certificates$/ },
    '/admin/users/[id]/sign-ins': { from: '/admin/users/[id]', link: /\/sign-ins$/ },
    '/admin/users/[id]/notes': { from: '/admin/users/[id]', link: /\/notes$/ },
    '/admin/users/[id]/notes/[noteId]': openNote,
    '/admin/users/[id]/privacy': { from: '/admin/users/[id]', link: /^\/admin\/users\/[0-9a-f-]{36}\/privacy$/ },
    '/admin/users/[id]/privacy/erase': { from: '/admin/users/[id]/privacy', link: /\/privacy\/erase$/ },
    '/admin/privacy': ['/admin/privacy'],
    '/admin/privacy/[id]': ['/admin/privacy/00000000-0000-0000-0000-000000000000'],
    '/admin/inbox': ['/admin/inbox'],
    '/admin/bookings': ['/admin/bookings', '/admin/bookings?madeFrom=2026-11-01&madeTo=2026-11-30'],
    '/admin/bookings/[id]': { from: '/admin/bookings', link: /^\/admin\/bookings\/[0-9a-f-]{36}$/ },
    '/admin/bookings/[id]/seats/[seatId]': openSeat,
    '/admin/bookings/new': ['/admin/bookings/new', '/admin/bookings/new?q=smith'],
    '/admin/courses': ['/admin/courses', '/admin/courses?q=zzzzzz'],
    '/admin/courses/[id]': { from: '/admin/courses', link: /^\/admin\/courses\/[0-9a-f-]{36}$/ },
    '/admin/venues': ['/admin/venues', '/admin/venues?q=zzzzzz'],
    '/admin/venues/[id]': { from: '/admin/venues', link: /^\/admin\/venues\/[0-9a-f-]{36}$/ },
    '/admin/sessions': ['/admin/sessions', '/admin/sessions?view=calendar', '/admin/sessions?q=zzzzzz'],
    '/admin/sessions/new': ['/admin/sessions/new'],
    '/admin/sessions/[id]': { from: '/admin/sessions', link: /^\/admin\/sessions\/[0-9a-f-]{36}$/ },
    '/admin/sessions/[id]/edit': { from: '/admin/sessions/[id]', link: /\/edit$/ },
    '/admin/sessions/[id]/seats/[seatId]': { from: '/admin/sessions/[id]', link: /\/seats\/[0-9a-f-]{36}$/ },
    '/admin/certificates': ['/admin/certificates', '/admin/certificates?q=zzzzzz'],
    '/admin/certificates/[id]': { from: '/admin/certificates', link: /^\/admin\/certificates\/[0-9a-f-]{36}$/ },
    '/admin/duplicates': ['/admin/duplicates'],
    '/admin/duplicates/apart': ['/admin/duplicates/apart'],
    '/admin/activity': [
      '/admin/activity',
      '/admin/activity?type=money',
      '/admin/activity?from=2001-01-01&to=2001-01-02',
    ],
    '/admin/messages': ['/admin/messages', '/admin/messages?q=zzzzzz'],
    '/admin/messages/[id]': { from: '/admin/messages', link: /^\/admin\/messages\/[0-9a-f-]{36}$/ },
    '/admin/messages/templates': ['/admin/messages/templates'],
    '/admin/users/[id]/messages': { from: '/admin/users/[id]', link: /\/messages$/ },
    '/admin/import': ['/admin/import'],
    '/admin/import/new': ['/admin/import/new'],
    '/admin/import/people': ['/admin/import/people', '/admin/import/people?problem=missing'],
    '/admin/import/people/[id]': bringPeople,
    '/admin/import/review': ['/admin/import/review'],
    '/admin/import/[id]': { from: '/admin/import', link: /^\/admin\/import\/[0-9a-f-]{36}$/ },
    '/admin/import/[id]/undo': { from: '/admin/import/[id]', link: /\/undo$/ },
    '/admin/staff': ['/admin/staff'],
    '/admin/staff/invite': ['/admin/staff/invite'],
    '/admin/staff/[id]': { from: '/admin/staff', link: /^\/admin\/staff\/[0-9a-f-]{36}$/ },
    '/admin/api-keys': ['/admin/api-keys'],
    '/admin/settings': ['/admin/settings'],
  },
}

const foundBefore = new Map<string, string>()

/** Every address of a page, found by clicking through the product. */
export async function addressesOf(page: Page, role: keyof typeof pages, name: string): Promise<readonly string[]> {
  const way = pages[role][name]
  if (way === undefined) throw new Error(`No way to ${name} for ${role}`)
  if (typeof way === 'function') {
    await way(page)
    return [new URL(page.url()).pathname]
  }
  if (!('from' in way)) return way
  const known = foundBefore.get(`${role} ${name}`)
  if (known) return [known]

  const [from] = pages[role][way.from] ? await addressesOf(page, role, way.from) : [way.from]
  await page.goto(from ?? way.from)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.find((link) => new RegExp(way.link.source, way.link.flags).test(link))
  if (!found) throw new Error(`${from} has no link to ${name}`)
  foundBefore.set(`${role} ${name}`, found)
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
    .getByRole('link', { name: /^Seat \d/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Save this seat' })).toBeVisible()
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
