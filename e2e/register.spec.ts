import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { admin, instructor, signIn } from './house/cast.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

const phone = { viewport: { width: 360, height: 740 } }
const attendees = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      marks: z.array(
        z.object({ day: z.string(), status: z.string().nullable(), markedAt: z.string(), version: z.number() }),
      ),
    }),
  ),
})

test('marks made in a cellar are on the server once, with their true time', async ({ browser }) => {
  const { context, page, sessionId } = await openRegister(browser)
  const [first, second, third] = await names(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await context.setOffline(true)
  const began = Date.now()
  for (const name of [first, second, third]) await tap(page, name)
  await expect(page.getByText('3 marks saved on this phone, will sync')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('4 marks saved on this phone, will sync')).toBeVisible()
  await tap(page, third)
  await expect(page.getByText('5 marks saved on this phone, will sync')).toBeVisible()
  const ended = Date.now()

  await page.reload()
  await expect(page.getByText('5 marks saved on this phone, will sync')).toBeVisible()
  await expect(page.getByText(/^3 of \d+ here$/)).toBeVisible()
  await page.close()
  const reopened = await context.newPage()
  await reopened.goto(`/instructor/sessions/${sessionId}`)
  await expect(reopened.getByText('5 marks saved on this phone, will sync')).toBeVisible()

  await reopened.getByText('Check in by QR').click()
  await reopened.getByLabel('Code below the QR').fill('IN-00000-00000')
  await reopened.getByRole('button', { name: 'Check in', exact: true }).click()
  await expect(reopened.getByText('This code is not for this session.')).toBeVisible()
  await reopened.getByRole('button', { name: `${first}: passed` }).click()
  await reopened.getByLabel('New note').fill('The projector was broken')
  await reopened.getByRole('button', { name: 'Keep note' }).click()
  await expect(reopened.getByText('5 marks, 1 assessment, 1 note saved on this phone, will sync')).toBeVisible()
  await reopened.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(reopened.getByText(/^Not yet: something on this phone/)).toBeVisible()

  await context.setOffline(false)
  await expect(reopened.getByText('All marks are on the server')).toBeVisible()
  await reopened.reload()
  await expect(reopened.getByText('The projector was broken')).toBeVisible()
  await expect(reopened.getByRole('button', { name: `${first}: passed` })).toHaveAttribute('aria-pressed', 'true')
  await expect(reopened.getByText(/^3 of \d+ here$/)).toBeVisible()

  const listed = await readRegister(context, sessionId)
  for (const [name, version] of [
    [first, 1],
    [second, 1],
    [third, 3],
  ] as const) {
    const [mark] = listed.find((one) => nameOf(one) === name)?.marks ?? []
    expect(mark, name).toMatchObject({ status: 'present', version })
    expect(Date.parse(mark?.markedAt ?? '')).toBeGreaterThanOrEqual(began)
    expect(Date.parse(mark?.markedAt ?? '')).toBeLessThanOrEqual(ended)
  }
  await context.close()
})

test('an edit of the office meanwhile is shown, and whoever tapped says which one holds', async ({ browser }) => {
  const { context, page, sessionId } = await openRegister(browser)
  const office = await browser.newContext()
  await signIn(await office.newPage(), admin)
  const [first, second] = await names(page)

  await context.setOffline(true)
  await more(page, first, 'late')
  await more(page, second, 'late')
  await mark(office, sessionId, first, 'absent')
  await mark(office, sessionId, second, 'absent')
  await context.setOffline(false)

  await expect(page.getByText('The office marked absent')).toHaveCount(2)
  await row(page, first).getByRole('button', { name: 'Keep the office’s' }).click()
  await row(page, second).getByRole('button', { name: 'Use mine' }).click()
  await expect(page.getByText('The office marked absent')).toHaveCount(0)
  await expect(page.getByText('All marks are on the server')).toBeVisible()

  const listed = await readRegister(context, sessionId)
  const statusOf = (name: string) => listed.find((one) => nameOf(one) === name)?.marks[0]?.status
  await expect.poll(() => [statusOf(first), statusOf(second)]).toEqual(['absent', 'late'])
  await Promise.all([context.close(), office.close()])
})

test('of two phones the later tap wins', async ({ browser }) => {
  const one = await openRegister(browser)
  const two = await openRegister(browser)
  const [, , third] = await names(one.page)

  await one.context.setOffline(true)
  await more(one.page, third, 'excused')
  await more(two.page, third, 'absent')
  await expect(two.page.getByText('All marks are on the server')).toBeVisible()
  await one.context.setOffline(false)
  await expect(one.page.getByText('All marks are on the server')).toBeVisible()

  await expect(row(one.page, third).getByText('Absent', { exact: true }).first()).toBeVisible()
  await Promise.all([one.context.close(), two.context.close()])
})

test('signing out leaves no name on the phone, and no mark behind', async ({ browser }) => {
  const { context, page, sessionId } = await openRegister(browser)
  const [first] = await names(page)
  await page.route('**/attendance', (route) => route.abort())
  await tap(page, first)
  await expect(page.getByText('1 mark saved on this phone, will sync')).toBeVisible()

  await page.goto('/instructor')
  await page.getByLabel(/your menu/).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await expect.poll(() => kept(page)).toEqual({ registers: 0, queue: 1, shells: 0 })

  await page.unroute('**/attendance')
  await signIn(page, instructor)
  await page.goto(`/instructor/sessions/${sessionId}`)
  await expect(page.getByText('All marks are on the server')).toBeVisible()
  await expect.poll(() => kept(page)).toMatchObject({ registers: 1, queue: 0 })
  await context.close()
})

test('without JavaScript everybody is marked, and the register is not handed in before it is over', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, instructor)
  await page.goto('/instructor')
  await page.locator('a[href^="/instructor/sessions/"]').first().click()
  await page.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(page.getByText(/are not marked on every day yet/)).toBeVisible()

  for (const name of await names(page)) await tap(page, name)
  await expect(page.getByText(/^(\d+) of \1 here$/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in the register' }).click()
  await expect(page.getByText(/has not been taught yet|Not certified: not assessed yet/).first()).toBeVisible()
  await context.close()
})

/** The first session of today on a phone that has kept what it needs to open it again. */
async function openRegister(browser: Browser) {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await signIn(page, instructor)
  await page.goto('/instructor')
  await page.locator('a[href^="/instructor/sessions/"]').first().click()
  await expect(page.getByText('All marks are on the server')).toBeVisible()
  await expect.poll(() => kept(page)).toMatchObject({ registers: 1, shells: 1 })
  return { context, page, sessionId: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

function kept(page: Page) {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('register')
      opening.onsuccess = () => done(opening.result)
      opening.onerror = () => failed(opening.error)
    })
    const count = (store: string) =>
      new Promise<number>((done) => {
        const counting = db.transaction(store).objectStore(store).count()
        counting.onsuccess = () => done(counting.result)
      })
    const answer = { registers: await count('registers'), queue: await count('queue') }
    db.close()
    const shell = (await caches.keys()).includes('register-shell')
    return { ...answer, shells: shell ? (await (await caches.open('register-shell')).keys()).length : 0 }
  })
}

async function names(page: Page): Promise<[string, string, string, ...string[]]> {
  const labels = await page
    .getByRole('button', { name: /: present$/ })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  const [first = '', second = '', third = '', ...rest] = labels.map((label) => label.replace(/: present$/, ''))
  return [first, second, third, ...rest]
}

const tap = (page: Page, name: string) => page.getByRole('button', { name: `${name}: present` }).click()
const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Register' }).getByRole('listitem').filter({ hasText: name })

async function more(page: Page, name: string, status: string): Promise<void> {
  await page.getByLabel(`More for ${name}`).click()
  await page.getByRole('button', { name: `${name}: ${status}` }).click()
}

async function readRegister(context: BrowserContext, sessionId: string) {
  const answer = await context.request.get(`/api/instructor/sessions/${sessionId}/attendees`)
  return attendees.parse(await answer.json()).data
}

/** What the office does, by the API. */
async function mark(office: BrowserContext, sessionId: string, name: string, status: string): Promise<void> {
  const entry = (await readRegister(office, sessionId)).find((one) => nameOf(one) === name)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
  const edit = { id: randomUUID(), attendeeId: entry?.id, day, status, markedAt: new Date().toISOString() }
  const baseVersion = entry?.marks[0]?.version
  const origin = new URL(office.pages()[0]?.url() ?? '').origin
  const answer = await office.request.put(`/api/instructor/sessions/${sessionId}/attendance`, {
    headers: { origin },
    data: { marks: [{ ...edit, ...(baseVersion !== undefined && { baseVersion }) }] },
  })
  expect(await answer.json()).toMatchObject({ data: [{ outcome: 'applied' }] })
}

function nameOf({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string {
  return [firstName, lastName].filter(Boolean).join(' ')
}
