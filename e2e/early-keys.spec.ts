import type { Page } from '@playwright/test'
import { admin, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

test('letters typed into the list’s search before any script has loaded are searched for', async ({ page }) => {
  await signIn(page, admin)
  const release = await holdScripts(page)
  await page.goto('/admin/sessions', { waitUntil: 'commit' })
  await expect(page.getByRole('searchbox', { name: 'Search sessions' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('nowhere at all')
  await release()
  await expect(page.getByRole('heading', { name: 'No session matches' })).toBeVisible()
})

test('letters typed after Ctrl K arrive in the palette, before any script has loaded and after', async ({ page }) => {
  await signIn(page, admin)
  const release = await holdScripts(page)
  await page.goto('/admin/users', { waitUntil: 'commit' })
  await expect(page.getByRole('searchbox', { name: 'Search people', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('patie')
  await release()
  await page.keyboard.type('nce okafor', { delay: 20 })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Find', { exact: true })).toHaveValue('patience okafor')
  await expect(dialog.getByText('Patience Okafor', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/users$/)
})

test('letters typed while the palette alone is loading arrive in it, and Esc gives the focus back', async ({
  page,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/users')
  const button = page.getByRole('button', { name: /Search people, bookings, sessions/ })
  await expect(button).toBeVisible()
  await page.keyboard.press('j')
  const first = await page.evaluate(() => document.activeElement?.textContent)

  const release = await holdScripts(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('okafor')
  await expect(page).toHaveURL(/users$/)
  await release()
  await expect(page.getByRole('dialog').getByText('Patience Okafor')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(first)
})

test('Esc gives the focus back to the button that opened the palette for the first time', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users')
  const button = page.getByRole('button', { name: /Search people, bookings, sessions/ })
  await button.click()
  await expect(page.getByRole('dialog').getByLabel('Find', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

/** Holds back every file of scripts until the returned function is called. */
async function holdScripts(page: Page, files = /\.js$/): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>()
  await page.route(files, async (route) => {
    await gate.promise
    await route.fallback()
  })
  return async () => {
    gate.resolve()
    await page.unroute(files)
  }
}
