import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { admin, signIn } from './house/cast.ts'
import { expect, test } from './house/test.ts'

test('the office combines conditions, saves the view, tags everyone in it and exports that list', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?view=all')
  await page.getByText('Filter', { exact: true }).click()
  await page.getByRole('link', { name: 'Combine conditions' }).click()

  await page.getByRole('combobox', { name: 'Field for the next condition' }).selectOption('Spent (£)')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await page.getByRole('textbox', { name: 'Spent (£)' }).fill('lots')
  await page.getByRole('button', { name: 'Show people' }).click()
  await expect(page.getByText('Write a number such as 75 or 75.00.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Spent (£)' }).fill('1000')
  await page.getByRole('button', { name: 'Show people' }).click()
  await expect(page.getByRole('link', { name: 'Remove condition Spent > £1000' })).toBeVisible()

  await page.getByText(/^View: All/).click()
  await page.getByText('Save as a new view').click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Big spenders')
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(page.getByText('View: Big spenders')).toBeVisible()

  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /^Select (?!everyone)/ }) })
  const people = await rows.count()
  expect(people).toBeGreaterThan(1)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await waiting).path()
  const [head, ...lines]: string[][] = parse(await readFile(file, 'utf8'), { bom: true })
  expect(head).toEqual(['Name', 'Email', 'Company', 'Status', 'Bookings', 'Spent', 'Last activity'])
  expect(lines).toHaveLength(people)
  for (const line of lines) expect(Number(line[5])).toBeGreaterThan(1000)

  await page.getByRole('checkbox', { name: 'Select everyone on this page' }).check()
  await expect(page.getByText(`${people} selected`)).toBeVisible()
  await page.getByRole('button', { name: 'All that match' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${people} people selected` })).toBeVisible()
  await page.getByRole('combobox', { name: 'Tag to add' }).fill('VIP')
  await page.getByRole('button', { name: 'Add tag' }).click()
  await expect(page.getByText(`${people} of ${people} done`)).toBeVisible()
})

test('a row is opened, given a note and its email copied by keyboard', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?view=all&sort=name')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('link', { name: 'Name', exact: true }).focus()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.getByRole('link', { name: /^Open / })).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('x')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}\/notes/)
})
