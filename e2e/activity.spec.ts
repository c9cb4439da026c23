import { readFile } from 'node:fs/promises'
import { admin, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

test('an old value is found in the timeline, restored from there, and shown in the company log', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?q=okafor')
  await page.getByRole('link', { name: 'Patience Okafor' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Patience Okafor' })).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const changed = await page.request.patch(`/api/admin/users/${id}`, {
    data: { city: 'Otley' },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(changed.status()).toBe(200)
  const again = await page.request.patch(`/api/admin/users/${id}`, {
    data: { city: 'Ilkley' },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(again.status()).toBe(200)

  await page.reload()
  await page.getByRole('button', { name: 'Restore Town Otley' }).click()
  await expect(page.getByText(/^Town restored to what it was/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore Town Otley' })).toBeHidden()

  await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('Bookings')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/type=bookings/)
  await expect(page.getByText(/^Town restored/)).toBeHidden()

  await page.goto('/admin/activity?type=people')
  await expect(page.getByText(/^Town restored to what it was/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Patience Okafor' }).first()).toBeVisible()

  await page.getByRole('searchbox', { name: 'Person' }).fill('patience okafor')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Person: Patience Okafor' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`user=${id}&type=people$`))
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Kind', exact: true })).toHaveValue('people')
  const shown = await page.getByText(/^\d+ entries$/).innerText()

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const saved = await file
  expect(saved.suggestedFilename()).toMatch(/^activity-.*\.csv$/)
  const rows = (await readFile(await saved.path(), 'utf8')).match(/\r\n(?=\d{4}-)/g) ?? []
  expect(`${rows.length} entries`).toBe(shown)
})
