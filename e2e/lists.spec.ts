import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('the office sorts bookings, chooses columns that stay, and exports the rows it ticks', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/bookings')
  await page.getByRole('link', { name: 'Amount' }).click()
  await expect(page).toHaveURL(/sort=finalAmount/)
  await expect(page.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('link', { name: 'Amount' }).click()
  await expect(page.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'ascending')

  await page.locator('summary').filter({ hasText: 'Columns' }).click()
  await page.getByLabel('Email', { exact: true }).check()
  await expect(page.getByRole('columnheader', { name: 'Email' })).toBeVisible()
  await page.goto('/admin/bookings')
  await expect(page.getByRole('columnheader', { name: 'Email' })).toBeVisible()
  await expectAccessible(page)

  // The plain search field becomes this button once the page listens to keys.
  await expect(page.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByText('2 selected')).toBeVisible()
  const lines = await linesOf(page, () => page.keyboard.press('a'))
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('Email')
})

test('Back returns to the row that was opened, in sight and with the focus on it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await signIn(page, admin)
  await page.goto('/admin/users')
  const link = page.locator('tbody tr').nth(35).locator('[data-row-link]')
  const name = (await link.textContent()) ?? ''
  for (const open of [() => link.press('Enter'), () => link.click()]) {
    await open()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.goBack()
    await expect(link).toBeFocused()
    await expect(link).toBeInViewport()
  }
})

test('rows ticked before JavaScript has loaded are counted once it has', async ({ page }) => {
  await signIn(page, admin)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/admin/bookings', { waitUntil: 'commit' })
  await page.locator('tbody input').nth(0).check()
  await page.locator('tbody input').nth(1).check()
  letGo()
  await expect(page.getByText('2 selected')).toBeVisible()
})

test('menus lie within the window, at its foot and on a phone', async ({ page }) => {
  await signIn(page, admin)
  for (const size of [
    { width: 360, height: 640 },
    { width: 1280, height: 240 },
  ]) {
    await page.setViewportSize(size)
    await page.goto('/admin/bookings')
    for (const name of ['Filter', 'Columns']) {
      const button = page.locator('main summary').filter({ hasText: name })
      if (!(await button.isVisible())) continue
      await button.click()
      await expect
        .poll(() => page.locator('main details[open] > div').first().evaluate(isInWindow), { message: name })
        .toBe(true)
      await page.keyboard.press('Escape')
    }
  }
})

function isInWindow(panel: Element): boolean {
  const { left, right, top, bottom } = panel.getBoundingClientRect()
  return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight
}

test('the office finds a session by its day, leads from row to record by Enter, and sees why a list is empty', async ({
  page,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/sessions')
  await expect(page.getByRole('status').filter({ hasText: /\d+ sessions/ })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('nowhere at all')
  await expect(page.getByRole('heading', { name: 'No session matches' })).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin\/sessions\/[0-9a-f-]{36}/)
})

/** The lines of the file that this brings. */
async function linesOf(page: Page, act: () => Promise<void>): Promise<string[][]> {
  const waiting: Promise<Download> = page.waitForEvent('download')
  await act()
  return parse(await readFile(await (await waiting).path(), 'utf8'), { bom: true })
}
