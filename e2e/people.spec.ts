import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('the office finds a person while typing, opens the record and adds a note', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users')
  const rows = page.getByRole('row')
  const before = await rows.count()

  await page.getByRole('searchbox', { name: 'Search people', exact: true }).fill('okafor')
  await expect(page).toHaveURL(/q=okafor/)
  await expect.poll(() => rows.count()).toBeLessThan(before)

  await page.getByRole('link', { name: 'Patience Okafor' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Patience Okafor' })).toBeVisible()

  await page
    .getByRole('link', { name: /^Notes/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/notes$/)
  await page.getByRole('textbox', { name: 'Note' }).fill('Asked for the Saturday course in March.')
  await page.getByRole('button', { name: /add note/i }).click()
  await expect(page.getByText('Asked for the Saturday course in March.')).toBeVisible()
})

test('the palette opens a person by keyboard', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin')
  // The plain search field becomes this button once the page listens to keys.
  await expect(page.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(
    page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox')),
  ).toBeFocused()
  await page.keyboard.type('okafor')
  await expect(page.getByRole('dialog').getByText('Patience Okafor')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Patience Okafor' })).toBeVisible()
})

test('sorting and filters are kept in the address and survive a reload', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?customerType=corporate&sort=totalSpent&order=desc')
  const first = await page.getByRole('row').nth(1).innerText()

  await page.reload()
  expect(await page.getByRole('row').nth(1).innerText()).toBe(first)
  await expect(page.getByRole('columnheader', { name: /Spent/ })).toHaveAttribute('aria-sort', 'descending')
})

test('a number that looks wrong is asked about, and kept if the colleague says so; a postcode is tidied', async ({
  page,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/users/new')
  await page.getByLabel('First name', { exact: true }).fill('Doubtful')
  await page.getByLabel('Last name', { exact: true }).fill('Digits')
  await page.getByLabel('Email', { exact: true }).fill('doubtful@post.example')
  await page.getByLabel('Phone', { exact: true }).fill('0113 49 ext 2')
  await page.getByLabel('Postcode', { exact: true }).fill('ls1 4ap')
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByText('This does not look like a UK phone number.')).toBeVisible()
  await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('0113 49 ext 2')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Keep as typed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Doubtful Digits' })).toBeVisible()
  await expect(page.getByText('0113 49 ext 2').first()).toBeVisible()
  await expect(page.getByText('LS1 4AP').first()).toBeVisible()

  await page.goto(`${page.url()}?edit=1`)
  await page.getByLabel('Postcode', { exact: true }).fill('LS1')
  await page.getByRole('button', { name: 'Save details' }).last().click()
  await expect(page.getByText('This does not look like a UK postcode')).toBeVisible()
  await expect(page.getByText('This does not look like a UK phone number.')).toHaveCount(0)
  await page.getByLabel('Postcode', { exact: true }).fill('ls1 5aa')
  await page.getByRole('button', { name: 'Save details' }).last().click()
  await expect(page.getByText('LS1 5AA').first()).toBeVisible()
})
