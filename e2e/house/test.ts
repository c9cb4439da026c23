import { rmSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { freePort } from '../../lib/db/embedded/free-port.ts'
import { makeScratchFolder } from '../../lib/testing/scratch-folder.ts'
import { findViolations } from './find-violations.ts'
import { type Product, startProduct } from './product.ts'

type Fixtures = {
  quiet: undefined
  /** A product of this test alone, with an empty company. */
  ownProduct: Product
}

/** Playwright's `test`; an error on the console or in the page fails it. */
export const test = base.extend<Fixtures>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('console', (message) => message.type() === 'error' && noise.push(message.text()))
      page.on('pageerror', (error) => noise.push(String(error)))
      await use(undefined)
      // The browser itself reports a 404 page that a test opened; any other error is a defect.
      expect(noise.filter((line) => !/status of 404/.test(line))).toEqual([])
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixtures' names from this pattern
  ownProduct: async ({}, use) => {
    const dataDir = makeScratchFolder('own')
    const product = await startProduct({ dataDir, port: String(await freePort(0)), demo: '0' })
    await use(product)
    await product.stop()
    rmSync(dataDir, { recursive: true })
  },
})

/** Axe finds nothing on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is opened from another has its address before it is drawn.
  await expect(page).toHaveTitle(/./)
  const violations = await findViolations(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** Another scheme changes only colours, so only contrast needs a second check. */
export async function expectContrast(page: Page): Promise<void> {
  const violations = await findViolations(page, ['color-contrast'])
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => `${node.html} ${node.failureSummary}`))).toEqual([])
}

/** Nothing overflows sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

export { expect }
