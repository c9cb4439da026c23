import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, expectContrast, expectNoSidewaysScroll, test } from './house/test.ts'

test('a bar is opened from the keyboard, and its figure is the number of bookings in the list', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin')
  const chart = page.getByRole('figure', { name: 'Bookings made each month' })
  const bar = chart.getByRole('link', { name: /: ([2-9]|\d\d+) bookings$/ }).first()
  const [, month = '', figure = ''] = /^(.+): (.+)$/.exec((await bar.getAttribute('aria-label')) ?? '') ?? []

  await bar.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin\/bookings\?madeFrom=[\d-]{10}&madeTo=[\d-]{10}$/)
  await expect(page.getByRole('status').filter({ hasText: figure })).toHaveText(figure)
  await page.getByRole('link', { name: `Remove filter Made in ${month}` }).click()
  await expect(page).toHaveURL(/\/admin\/bookings\??$/)
})

test('the tables of the charts are accessible and fit a phone', async ({ page }) => {
  await signIn(page, admin)
  for (const path of ['/admin', '/admin/activity']) {
    await page.goto(path)
    if (path === '/admin/activity') await page.getByText('When things happen').click()
    const tables = page.getByText(/^Show as a table/)
    await expect(tables.first()).toBeVisible()
    for (const table of await tables.all()) {
      await table.press('Enter')
    }
    await expect(page.getByRole('figure').first().getByRole('table')).toBeVisible()

    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScroll(page)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectContrast(page)
    }
  }
})
