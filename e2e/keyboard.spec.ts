import type { Page } from '@playwright/test'
import { admin, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

test('the office filters, saves a view, tags, merges and undoes without a mouse', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?view=all')
  await expect(page.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('hinchliffe')
  await expect(page.getByRole('status').filter({ hasText: '2 people' })).toBeVisible()

  await goTo(page, /^View: All/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await goTo(page, /^Save as a new view/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hinchliffes')
  await page.keyboard.press('Enter')
  await expect(page.getByText('View: Hinchliffes')).toBeVisible()
  await expectFocusKept(page)

  await page.keyboard.press('Escape')
  for (const people of [1, 2]) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByText(`${people} selected`)).toBeVisible()
  }
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: '2 people selected' })).toBeFocused()

  await goTo(page, /^Tag to add/)
  await page.keyboard.type('Twice')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 of 2 done' })).toBeVisible()
  await expectFocusKept(page)

  await goTo(page, /^Compare and merge/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Merge records' })).toBeFocused()
  await goTo(page, /^Merge 2 records into/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Hinchliffe/ })).toBeFocused()

  await goTo(page, /^See or undo/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Merge into/ })).toBeFocused()
  await goTo(page, /^Undo this merge/)
  await page.keyboard.press('Enter')
  for (const bucket of [/^Restored/, /^Kept: edited since/, /^Could not be restored/])
    await expect(page.getByRole('heading', { level: 3, name: bucket })).toBeVisible()
  await expectFocusKept(page)
})

/** Presses the key until the named element has the focus, up to a limit. */
async function goTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const most = 30
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key)
    if (name.test(await focused(page))) return
  }
  throw new Error(`${key} leads to ${await focused(page)} and in ${most} steps not to ${name}`)
}

test('single-key shortcuts can be switched off and on again', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users')
  await expect(page.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()
  await page.keyboard.press('?')
  await page.getByLabel('Single-key shortcuts').press('Space')
  await page.keyboard.press('Escape')

  await page.keyboard.press('c')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/users$/)

  await page.getByRole('button', { name: 'Keys' }).press('Enter')
  await page.getByLabel('Single-key shortcuts').press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { name: 'New person' })).toBeVisible()
})

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
  })
}

/** The focused element may have gone; the focus must not have been lost. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}
