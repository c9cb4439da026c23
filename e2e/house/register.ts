import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { instructor, signIn } from './cast.ts'
import { londonDay } from './london-day.ts'
import { expect } from './test.ts'

export const phone = { viewport: { width: 360, height: 740 } }
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

const classes = z.object({ data: z.array(z.object({ id: z.string(), firstDay: z.string(), seatsTaken: z.number() })) })

/**
 * Opens the register the signed-in instructor has to write, from the day the demo began. A register stays open for a
 * week, so a run past midnight finds it among the past sessions.
 */
export async function openClass(page: Page): Promise<{ sessionId: string; day: string }> {
  const answer = await page.request.get('/api/instructor/sessions?status=published&pageSize=100')
  const begun = classes.parse(await answer.json()).data.filter(({ firstDay }) => firstDay <= londonDay())
  const [first] = begun.sort((a, b) => a.firstDay.localeCompare(b.firstDay) || b.seatsTaken - a.seatsTaken)
  const { id, firstDay } = first ?? { id: '', firstDay: '' }

  await page.goto(firstDay === londonDay() ? '/instructor' : '/instructor/past')
  await page.locator(`a[href="/instructor/sessions/${id}"]`).click()
  return { sessionId: id, day: firstDay }
}

/** Opens the register on a phone that has stored what it needs to open it again. */
export async function openRegister(browser: Browser) {
  return openRegisterOn(await browser.newContext(phone))
}

export async function openRegisterOn(context: BrowserContext) {
  const page = await context.newPage()
  await signIn(page, instructor)
  const { sessionId, day } = await openClass(page)
  await expect(page.getByText('All marks saved')).toBeVisible()
  await expect.poll(() => kept(page)).toMatchObject({ registers: 1, shells: 1 })
  return { context, page, sessionId, day }
}

export function kept(page: Page) {
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

export async function names(page: Page): Promise<[string, string, string, ...string[]]> {
  const labels = await page
    .getByRole('button', { name: /: present$/ })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  const [first = '', second = '', third = '', ...rest] = labels.map((label) => label.replace(/: present$/, ''))
  return [first, second, third, ...rest]
}

export const tap = (page: Page, name: string) => page.getByRole('button', { name: `${name}: present` }).click()
export const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Register' }).getByRole('listitem').filter({ hasText: name })

export async function more(page: Page, name: string, status: string): Promise<void> {
  await page.getByLabel(`More for ${name}`).click()
  await page.getByRole('button', { name: `${name}: ${status}` }).click()
}

export async function readRegister(context: BrowserContext, sessionId: string) {
  const answer = await context.request.get(`/api/instructor/sessions/${sessionId}/attendees`)
  return attendees.parse(await answer.json()).data
}

/** The office's edits, through the API. */
export async function mark(
  office: BrowserContext,
  { sessionId, day }: { sessionId: string; day: string },
  name: string,
  status: string,
): Promise<void> {
  const entry = (await readRegister(office, sessionId)).find((one) => nameOf(one) === name)
  const edit = { id: randomUUID(), attendeeId: entry?.id, day, status, markedAt: new Date().toISOString() }
  const baseVersion = entry?.marks[0]?.version
  const origin = new URL(office.pages()[0]?.url() ?? '').origin
  const answer = await office.request.put(`/api/instructor/sessions/${sessionId}/attendance`, {
    headers: { origin },
    data: { marks: [{ ...edit, ...(baseVersion !== undefined && { baseVersion }) }] },
  })
  expect(await answer.json()).toMatchObject({ data: [{ outcome: 'applied' }] })
}

export function nameOf({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string {
  return [firstName, lastName].filter(Boolean).join(' ')
}
