import { lookAtAll } from './house/look-at.ts'
import { test } from './house/test.ts'

// Beside the journeys and not with the other pages, so that the two run for about as long.
test('public pages are accessible and fit the screen', async ({ page }) => {
  await lookAtAll(page, 'nobody')
})
