import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('two records are merged, the old address redirects, and the merge is undone', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?q=private1.hirst')
  const second = await page.getByRole('link', { name: 'Amy Hirst' }).first().getAttribute('href')
  await page.goto('/admin/users?q=amy.hirst@ridings')
  const first = await page.getByRole('link', { name: 'Amy Hirst' }).first().getAttribute('href')
  const [survivor = '', merged = ''] = [first, second].map((href) => href?.split('/').at(-1) ?? '')

  await page.goto(`/admin/users/merge?ids=${survivor},${merged}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Merge 2 records into/ }).click()
  await expect(page).toHaveURL(/\/admin\/(merges|users)\/[0-9a-f-]{36}/)

  await page.goto(`/admin/users/${merged}/bookings`)
  await expect(page).toHaveURL(`/admin/users/${survivor}/bookings`)

  await page.goto('/admin/merges')
  await page
    .getByRole('link', { name: /Amy Hirst/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/admin\/merges\/[0-9a-f-]{36}$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo this merge' }).click()
  await expect(page.getByText(/Undone/).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/admin/users/${merged}`)
  await expect(page).toHaveURL(`/admin/users/${merged}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('likely duplicates show their reasons, and a rejected pair does not return', async ({ page }) => {
  await signIn(page, admin)
  await expect
    .poll(async () => {
      await page.goto('/admin/duplicates')
      return page.getByRole('button', { name: /Not the same person/ }).count()
    })
    .toBeGreaterThan(0)
  await expectAccessible(page)
  const before = await page.getByRole('button', { name: /Not the same person/ }).count()
  await page
    .getByRole('button', { name: /Not the same person/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /Not the same person/ })).toHaveCount(before - 1)
  await page.goto('/admin/duplicates/apart')
  await expectAccessible(page)
})
