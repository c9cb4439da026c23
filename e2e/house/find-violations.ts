import type { Page } from '@playwright/test'
import axe, { type Result, type RunOptions } from 'axe-core'

/** What axe finds wrong on the page as it stands: by every rule, or by these alone. */
export async function findViolations(page: Page, rules?: string[]): Promise<Result[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe.source};\n${keepColours}`)
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  }
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`)
}

/** Axe parses the same few colours again for every word of a page, which took it most of its time. */
const keepColours = `{
  const { prototype } = axe.commons.color.Color
  const { parseString } = prototype
  const known = new Map()
  prototype.parseString = function (text) {
    if (!known.has(text)) {
      parseString.call(this, text)
      known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    }
    return Object.assign(this, known.get(text))
  }
}`
