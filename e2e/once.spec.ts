import type { Page } from '@playwright/test'
import { admin, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

async function addPerson(page: Page, lastName: string): Promise<void> {
  await page.goto('/admin/users/new')
  await page.getByLabel('First name', { exact: true }).fill('Twice')
  await page.getByLabel('Last name', { exact: true }).fill(lastName)
  await page.getByLabel('Email', { exact: true }).fill(`${lastName.toLowerCase()}@post.example`)
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Twice ${lastName}` })).toBeVisible()
}

const notes = (page: Page, count: number) => page.getByRole('link', { name: `Notes ${count}`, exact: true })

test('a form sent twice before JavaScript has loaded, and once more by a reload, takes effect once', async ({
  page,
  browser,
}) => {
  await signIn(page, admin)
  await addPerson(page, 'Plainly')
  const storageState = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto(page.url())
  await plain.getByLabel('Note', { exact: true }).fill('Rang about parking.')
  await plain.getByRole('button', { name: 'Add note' }).dblclick()
  await expect(notes(plain, 1)).toBeVisible()
  await plain.reload()
  await expect(notes(plain, 1)).toBeVisible()
})

test('a button clicked twice takes effect once, and the form can be used again with the same words', async ({
  page,
}) => {
  await signIn(page, admin)
  await addPerson(page, 'Hastily')
  for (const count of [1, 2]) {
    await page.getByLabel('Note', { exact: true }).fill('No answer.')
    await page.getByRole('button', { name: 'Add note' }).dblclick()
    await expect(notes(page, count)).toBeVisible()
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('')
  }
  await page.reload()
  await expect(notes(page, 2)).toBeVisible()
})

test('a form whose connection breaks keeps its words, says so, and takes effect once when it is sent again', async ({
  page,
  browser,
}) => {
  await signIn(page, admin)
  await addPerson(page, 'Brokenly')
  const address = page.url()
  // A separate page, because the browser reports broken calls on its console.
  const poor = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage()
  let calls = 0
  await poor.route(address, async (route) => {
    const isCall = route.request().method() === 'POST'
    if (isCall) calls += 1
    // The second call arrives, and its answer is lost.
    if (isCall && calls === 2) await route.fetch()
    if (isCall && calls <= 2) await route.abort()
    else await route.continue()
  })
  await poor.goto(address)
  await poor.getByLabel('Note', { exact: true }).fill('The line is poor.')
  for (const times of [1, 2]) {
    await poor.getByRole('button', { name: 'Add note' }).click()
    await expect.poll(() => calls).toBe(times)
    await expect(poor.getByText('The connection broke.')).toBeVisible()
    await expect(poor.getByLabel('Note', { exact: true })).toHaveValue('The line is poor.')
  }
  await poor.getByRole('button', { name: 'Add note' }).click()
  await expect(notes(poor, 1)).toBeVisible()
  await page.reload()
  await expect(notes(page, 1)).toBeVisible()
})
