import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Cookie } from '@playwright/test'
import { admin, findBooking, instructor, signIn } from './house/cast.ts'
import { lookAt, lookAtAll } from './house/look-at.ts'
import { addressesOf, pages } from './house/pages.ts'
import { expect, test } from './house/test.ts'

test('every page is on the list of pages to look at', () => {
  const built = globSync('app/**/page.tsx').map((file) =>
    `/${dirname(file).replace(/^app\/?/, '')}`.replace(/\/\([^)]+\)/g, ''),
  )
  const listed = Object.values(pages).flatMap((ways) => Object.keys(ways))
  expect(listed.sort()).toEqual(built.map((path) => (path === '' ? '/' : path)).sort())
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
