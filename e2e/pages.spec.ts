import type { BrowserContext } from '@playwright/test'
import { admin, findBooking, instructor, signIn } from './house/cast.ts'
import { findViolations } from './house/find-violations.ts'
import { lookAt, lookAtAll } from './house/look-at.ts'
import { addressesOf, ownWays, pages } from './house/pages.ts'
import { expect, test } from './house/test.ts'

test('every page with special steps exists', () => {
  const built = Object.values(pages).flat()
  expect(Object.keys(ownWays).filter((name) => !built.includes(name))).toEqual([])
})

test('what cannot be read, or says nothing to a screen reader, would be found', async ({ page }) => {
  await page.setContent(`<html lang="en"><title>Faint</title><main><h1>Faint</h1><p>words</p><img src="data:,"></main>
    <style>p { color: #999 } @media (prefers-color-scheme: dark) { html { background: #222 } h1, p { color: #fff } }</style>`)
  const broken = async (...rules: [string[]?]) => (await findViolations(page, ...rules)).map(({ id }) => id)

  expect(await broken()).toEqual(['color-contrast', 'image-alt'])
  expect(await broken(['color-contrast'])).toEqual(['color-contrast'])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await broken()).toEqual(['image-alt'])
  expect(await broken(['color-contrast'])).toEqual([])
})

test('customer pages are accessible and fit the screen', async ({ page }) => {
  await findBooking(page)
  await expect(page).toHaveURL(/\/portal\/bookings$/)
  await lookAtAll(page, 'customer')
})

test('instructor pages are accessible and fit the screen', async ({ page }) => {
  await signIn(page, instructor)
  await lookAtAll(page, 'instructor')
})

/** One browser profile for all pages of the office, so that it need not fetch and read the same scripts for each. */
const officeTest = test.extend<object, { office: BrowserContext }>({
  office: [
    async ({ browser }, use) => {
      const office = await browser.newContext()
      await signIn(await office.newPage(), admin)
      await use(office)
      await office.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ office }, use) => {
    const page = await office.newPage()
    await use(page)
    await page.close()
  },
})

for (const name of pages.admin) {
  officeTest(`signed in as an admin, ${name} is accessible and fits`, async ({ page }) => {
    await lookAt(page, await addressesOf(page, name))
  })
}
