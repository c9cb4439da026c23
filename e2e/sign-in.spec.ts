import type { Browser } from '@playwright/test'
import { admin, daniel, demoPassword, instructor, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('signing in works before JavaScript loads, and a wrong password keeps the email', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('Email').fill(instructor)
  await page.getByLabel('Password', { exact: true }).fill('not the right one')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not match')
  await expect(page.getByLabel('Email')).toHaveValue(instructor)

  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/account$/)
})

test('the demo company fills in the form', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: instructor }).click()
  await expect(page.getByLabel('Email')).toHaveValue(instructor)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/instructor$/)
})

test('signing in through next-auth ends the previous session', async ({ page, playwright, baseURL }) => {
  await signIn(page, instructor)
  const { cookies } = await page.context().storageState()
  const door = { baseURL: baseURL ?? '', storageState: { cookies, origins: [] } }
  const program = await playwright.request.newContext(door)
  const replay = await playwright.request.newContext(door)
  expect((await replay.get('/account')).url()).toMatch(/account$/)

  const { csrfToken } = await (await program.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: admin, password: demoPassword, json: 'true' }
  await program.post('/api/auth/callback/credentials', { form })
  expect((await replay.get('/account')).url()).toMatch(/sign-in/)
  expect((await program.get('/admin')).url()).toMatch(/admin$/)
  await program.dispose()
  await replay.dispose()
})

test('one session ends another', async ({ page, browser }) => {
  const elsewhere = await signedInElsewhere(browser, daniel)
  await signIn(page, daniel)
  await page.goto('/account')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('button', { name: 'End all others' })).toBeHidden()

  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/sign-in/)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
})

test('an admin makes a password link; it works once and ends all other sessions', async ({ page, browser }) => {
  const before = await signedInElsewhere(browser, daniel)
  await signIn(page, admin)
  await page.goto('/admin/staff')
  await page.getByRole('link', { name: 'Daniel Osei' }).click()
  await page.getByRole('button', { name: 'Password link: Daniel Osei' }).click()
  const told = await page.getByRole('status').textContent()
  const link = /\/set-password\/[\w-]+/.exec(told ?? '')?.[0] ?? ''

  const daniels = await (await browser.newContext()).newPage()
  await expectAccessible(page)

  await daniels.goto(link)
  await expectAccessible(daniels)
  await daniels.getByLabel('New password').fill('password1234')
  await daniels.getByRole('button', { name: 'Save password' }).click()
  await expect(daniels.getByText('first passwords anyone would try')).toBeVisible()
  await daniels.getByLabel('New password').fill('four calm otters')
  await daniels.getByRole('button', { name: 'Save password' }).click()
  await expect(daniels).toHaveURL(/\/instructor$/)

  await before.goto('/instructor')
  await expect(before).toHaveURL(/sign-in/)
  await daniels.goto(link)
  await expect(daniels.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await daniels.context().clearCookies()
  await signIn(daniels, daniel, 'four calm otters')
})

test('changing a password keeps this session and ends the others', async ({ page, browser }) => {
  await signIn(page, daniel, 'four calm otters')
  const elsewhere = await signedInElsewhere(browser, daniel, 'four calm otters')
  await page.goto('/account')
  await page.getByLabel('Current password').fill('four calm otters')
  await page.getByLabel('New password').fill('five loud herons')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('status')).toContainText('Password changed')

  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/sign-in/)
})

async function signedInElsewhere(browser: Browser, email: string, password = demoPassword) {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, email, password)
  return page
}
