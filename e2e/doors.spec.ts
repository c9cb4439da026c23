import { admin, instructor, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

test('a stranger is sent to the sign-in page, and then to the page they wanted', async ({ page }) => {
  await page.goto('/admin/users?q=smith')
  await expect(page).toHaveURL(/\/sign-in\?next=/)

  await signIn(page, admin)
  await page.goto('/admin/users?q=smith')
  await expect(page).toHaveURL(/\/admin\/users\?q=smith/)
})

test('a wrong password is refused in plain words, and the email stays in the form', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(admin)
  await page.getByLabel('Password', { exact: true }).fill('not the right one')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(admin)
})

test('an instructor lands on their sessions and cannot reach the office', async ({ page }) => {
  await signIn(page, instructor)
  await page.goto('/instructor')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const answer = await page.goto('/admin/users')
  expect(answer?.status()).toBe(404)
})

test('an ended session cannot be used with its old cookie', async ({ page, context }) => {
  await signIn(page, admin)
  const cookies = await context.cookies()
  await page.goto('/admin')
  await page.getByLabel(/^Olga .* your menu$/).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in|\/$/)

  await context.addCookies(cookies)
  await page.goto('/admin/users')
  await expect(page).toHaveURL(/sign-in/)
})
