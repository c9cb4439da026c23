import type { Page } from '@playwright/test'
import { admin, instructor, signIn } from './house/cast.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

const strangers = ['/', '/sign-in', '/portal', '/no-such-page']
const office = [
  '/admin',
  '/admin/users',
  '/admin/users?q=smith',
  '/admin/users?q=zzzzzz',
  '/admin/bookings',
  '/admin/import',
  '/admin/import/new',
  '/admin/import/review',
]
const account = ['/admin/staff', '/account']
const teaching = ['/instructor', '/instructor/past']

const looks = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const

for (const { width, height, colorScheme } of looks) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme })

    test('pages for strangers are accessible and fit', async ({ page }) => {
      for (const path of strangers) await look(page, path)
    })

    test('pages of the office are accessible and fit', async ({ page }) => {
      await signIn(page, admin)
      for (const path of [...office, ...account]) await look(page, path)
      await page.goto('/admin/users')
      await page
        .getByRole('link', { name: /Smith|Taylor|Khan|Wilson/ })
        .first()
        .click()
      await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}/)
      await look(page, new URL(page.url()).pathname)
    })

    test('pages of an instructor are accessible and fit', async ({ page }) => {
      await signIn(page, instructor)
      for (const path of teaching) await look(page, path)
      await page.goto('/instructor')
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/instructor\/sessions\/[0-9a-f-]{36}/)
      await look(page, new URL(page.url()).pathname)
    })
  })
}

async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
