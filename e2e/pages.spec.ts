import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Cookie, Page } from '@playwright/test'
import { admin, findBooking, instructor, signIn } from './house/cast.ts'
import { addressesOf, pages } from './house/pages.ts'
import { expect, expectAccessible, expectContrast, expectNoSidewaysScroll, test } from './house/test.ts'

const widths = [1280, 360]

test('every page is on the list of pages to look at', () => {
  const built = globSync('app/**/page.tsx').map((file) =>
    `/${dirname(file).replace(/^app\/?/, '')}`.replace(/\/\([^)]+\)/g, ''),
  )
  const listed = Object.values(pages).flatMap((ways) => Object.keys(ways))
  expect(listed.sort()).toEqual(built.map((path) => (path === '' ? '/' : path)).sort())
})

test('pages for strangers are accessible and fit', async ({ page }) => {
  await lookAtAll(page, 'nobody')
})

test('pages of a customer are accessible and fit', async ({ page }) => {
  await findBooking(page)
  await expect(page).toHaveURL(/\/portal\/bookings$/)
  await lookAtAll(page, 'customer')
})

test('pages of an instructor are accessible and fit', async ({ page }) => {
  await signIn(page, instructor)
  await lookAtAll(page, 'instructor')
})

test.describe('signed in as an admin', () => {
  let cookies: Cookie[] = []

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage()
    await signIn(page, admin)
    cookies = await page.context().cookies()
    await page.close()
  })

  for (const [name] of Object.entries(pages.admin)) {
    test(`${name} is accessible and fits`, async ({ page }) => {
      await page.context().addCookies(cookies)
      await lookAt(page, await addressesOf(page, 'admin', name))
    })
  }
})

async function lookAtAll(page: Page, role: keyof typeof pages): Promise<void> {
  for (const name of Object.keys(pages[role])) await lookAt(page, await addressesOf(page, role, name))
}

/** At each width, light and dark. */
async function lookAt(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScroll(page)
      await test.step(`${address} at ${width} px`, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await expectAccessible(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectContrast(page)
      })
    }
  }
}
