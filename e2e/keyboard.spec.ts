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
