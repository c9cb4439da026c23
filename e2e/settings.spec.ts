import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('an admin changes a setting by keyboard, and sees who changed it', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/privacy')
  await page.getByRole('link', { name: 'Change this in Settings' }).click()
  await expect(page).toHaveURL(/\/admin\/settings#retention$/)

  const retention = page.getByRole('region', { name: 'Retention periods' })
  const registers = retention.getByLabel('Registers')
  await registers.fill('six')
  await registers.press('Enter')
  await expect(retention.getByText('Enter a whole number of years.')).toBeVisible()
  await expect(registers).toHaveValue('six')
  await expectAccessible(page)

  await registers.fill('9')
  await registers.press('Enter')
  await expect(retention.getByRole('status')).toHaveText('Saved.')
  await expect(retention.getByText(/^Changed by Olga Marsden/)).toBeVisible()
  await page.goto('/admin/privacy')
  await expect(page.getByText('Registers keep names for 9 years')).toBeVisible()
})

test('settings work before JavaScript, and refuse what would lock the admin out', async ({ page, browser }) => {
  await signIn(page, admin)
  const storageState = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto('/admin/staff')
  await plain.getByRole('link', { name: 'Change this in Settings' }).click()

  await plain.getByLabel('Two-step verification for every admin').check()
  await plain.getByRole('button', { name: 'Save Signing in' }).click()
  await expect(plain.getByText('Set up your own two-step verification first, under Your account.')).toBeVisible()

  await plain.getByLabel('Certificates').fill('7')
  await plain.getByRole('button', { name: 'Save Retention periods' }).click()
  await expect(plain.getByText('Saved.')).toBeVisible()
  await expect(plain.getByLabel('Certificates')).toHaveValue('7')
})

test('an API key starts with nothing, ends in 90 days, and is shown once', async ({ page, request }) => {
  await signIn(page, admin)
  await page.goto('/admin/api-keys')
  await page.getByRole('link', { name: 'New key' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'New API key' })).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(page.getByLabel('90 days')).toBeChecked()
  await expectAccessible(page)

  await page.getByLabel('Name').fill('Website')
  await page.getByRole('button', { name: 'Make the key' }).click()
  await expect(page.getByText('Tick what the key may do.')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Website')
  await page.getByLabel('Bookings: read').check()
  await page.getByRole('button', { name: 'Make the key' }).click()
  const key = (await page.getByRole('code').textContent()) ?? ''
  await expectAccessible(page)

  const headers = { authorization: `Bearer ${key}` }
  expect((await request.get('/api/admin/bookings', { headers })).status()).toBe(200)
  expect((await request.get('/api/admin/users', { headers })).status()).not.toBe(200)
  await page.getByRole('link', { name: 'Done' }).click()
  await expect(page.getByRole('row', { name: /Website/ })).toContainText('Bookings: read')
})
