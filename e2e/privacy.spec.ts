import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('a person is exported, and erased after a preview', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?q=private4.barrett')
  await page.getByRole('link', { name: 'C Barrett' }).first().click()
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}$/)
  const record = new URL(page.url()).pathname

  await page.goto(`${record}/privacy`)
  await page.getByRole('button', { name: 'Export this person' }).click()
  await expect(page.getByText(/private4\.barrett@home\.example/).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${record}/privacy/erase`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Reason').fill('Asked on the phone')
  await page.getByLabel(/^Type/).fill('not the words')
  await page.getByRole('button', { name: 'Erase this person' }).click()
  await expect(page.getByText(/^Type “.+” to confirm\.$/)).toBeVisible()
  await expect(page.getByLabel('Reason')).toHaveValue('Asked on the phone')
  const label = (await page.getByText(/^Type “.+” to confirm$/).textContent()) ?? ''
  await page.getByLabel(/^Type/).fill(/“(.+)”/.exec(label)?.[1] ?? '')
  await page.getByRole('button', { name: 'Erase this person' }).click()
  await expect(page).toHaveURL(/\/admin\/privacy\/[0-9a-f-]{36}/)
  await expectAccessible(page)

  await page.goto('/admin/users?q=private4.barrett')
  await expect(page.getByRole('link', { name: 'C Barrett' })).toHaveCount(0)
})
