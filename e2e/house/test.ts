import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/** Playwright's `test`; an error on the console or in the page fails it. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('console', (message) => message.type() === 'error' && noise.push(message.text()))
      page.on('pageerror', (error) => noise.push(String(error)))
      await use(undefined)
      // The browser itself reports a 404 page that a test asked for; everything else is a defect.
      expect(noise.filter((line) => !/status of 404/.test(line))).toEqual([])
    },
    { auto: true },
  ],
})

/** Axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** Another scheme changes colours and nothing else, so that only contrast needs a second look. */
export async function expectContrast(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze()
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => `${node.html} ${node.failureSummary}`))).toEqual([])
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

export { expect }
