import type { Page } from '@playwright/test'
import { addressesOf, pages } from './pages.ts'
import { expect, expectAccessible, expectContrast, expectNoSidewaysScroll, test } from './test.ts'

const widths = [1280, 360]

export async function lookAtAll(page: Page, role: keyof typeof pages): Promise<void> {
  for (const name of pages[role]) await lookAt(page, await addressesOf(page, name))
}

/** At each width, light and dark. */
export async function lookAt(page: Page, addresses: readonly string[]): Promise<void> {
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
