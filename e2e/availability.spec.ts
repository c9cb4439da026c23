import { admin, instructor, signIn } from './house/cast.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

/** A Thursday far ahead. */
const day = '2031-05-01'
const other = '2031-05-02'

test('an instructor enters days away, and planning asks before using one of those days', async ({ page, browser }) => {
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await signIn(phone, instructor)
  await phone.getByRole('link', { name: 'Availability' }).click()
  await phone.getByLabel('First day away').fill(other)
  await phone.getByLabel('Last day away').fill(day)
  await phone.getByLabel('Reason').fill('Wedding')
  await phone.getByRole('button', { name: 'Add days away' }).click()
  await expect(phone.getByText('The last day is before the first.')).toBeVisible()
  await expect(phone.getByLabel('Reason')).toHaveValue('Wedding')
  await phone.getByLabel('First day away').fill(day)
  await phone.getByRole('button', { name: 'Add days away' }).click()
  await expect(phone.getByRole('listitem').filter({ hasText: '1 May 2031' })).toContainText('Wedding')
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)

  await signIn(page, admin)
  await page.goto('/admin/sessions/new')
  await page.getByLabel('Course', { exact: true }).selectOption({ label: 'CPR and AED' })
  await page.getByLabel('Day 1', { exact: true }).fill(day)
  await page.getByLabel('Venue', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Instructor', { exact: true }).selectOption({ label: 'Ines Holroyd · away 1 May 2031' })
  await expect(page.getByText('Ines Holroyd is away on 1 May 2031.')).toBeVisible()
  await page.getByRole('button', { name: 'Plan this session' }).click()
  await expect(page.getByText('Confirm that they teach it anyway.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Plan them anyway').check()
  await page.getByRole('button', { name: 'Plan this session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /CPR and AED/ })).toBeVisible()

  await phone.getByRole('button', { name: /^Remove/ }).click()
  await expect(phone.getByText('1 May 2031')).toHaveCount(0)
})

test('a qualification is kept with its expiry, shows on Today before it lapses, and planning asks without one', async ({
  page,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/staff')
  await page.getByRole('link', { name: 'Daniel', exact: false }).first().click()
  await page.getByRole('navigation', { name: 'Colleague' }).getByRole('link', { name: 'Teaching' }).click()
  await page.getByLabel('For', { exact: true }).selectOption({ label: 'CPR and AED' })
  await page.getByLabel('Number').fill('RC-77')
  const soon = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await page.getByLabel('Expires').fill(soon)
  await page.getByRole('button', { name: 'Add qualification' }).click()
  await expect(page.getByText('No. RC-77', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin')
  await page.getByRole('link', { name: /qualification of an instructor expires within 60 days/ }).click()
  await expect(page.getByRole('link', { name: /^Daniel/ })).toBeVisible()
  await expect(page).toHaveTitle(/Qualifications/)
  await expectAccessible(page)

  await page.goto('/admin/sessions/new')
  await page.getByLabel('Course', { exact: true }).selectOption({ label: 'CPR and AED' })
  await page.getByLabel('Day 1', { exact: true }).fill(other)
  const choices = page.getByLabel('Instructor', { exact: true })
  await expect(choices.getByRole('option', { name: /^Ines Holroyd · not qualified for this course/ })).toHaveCount(1)
  await expect(choices.getByRole('option', { name: /^Daniel .* · qualified until/ })).toHaveCount(1)

  await page.goto('/admin/qualifications')
  await page.getByRole('link', { name: /^Daniel/ }).click()
  await page.getByLabel('Change CPR and AED').click()
  await page.getByRole('button', { name: 'Remove: CPR and AED' }).click()
  await expect(page.getByText('None on record.')).toBeVisible()
})
