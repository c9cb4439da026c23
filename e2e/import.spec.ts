import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

test('a file is checked, imported and undone', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/import/new')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'one.ndjson', mimeType: 'application/x-ndjson', buffer: oneBooking })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('Nothing has been saved yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Import 1 booking' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'one.ndjson' })).toBeVisible()
  await expectAccessible(page)

  const run = page.url()
  await page.goto('/admin/import/new')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'one.ndjson', mimeType: 'application/x-ndjson', buffer: oneBooking })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('Nothing new: its one row is already here.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)

  await page.goto(run)
  await page.getByRole('link', { name: 'Undo' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
})

test('people from a sheet are checked, imported with a progress count, and removed again', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/import/people')
  await page.getByLabel('File').setInputFiles({ name: 'sheet.csv', mimeType: 'text/csv', buffer: twoPeople })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^Choose the column with the email address/)

  await page.getByLabel('Write to').selectOption('Email')
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByRole('heading', { name: 'Not imported 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Import 1 person' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()

  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the rows that were not imported' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^not-usable-.*\.csv$/)
  await page.getByRole('link', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
})

const twoPeople = Buffer.from('Given name;Write to\nSheila;sheila@sheet.example\nNobody;not an address\n')

test('a row to review is corrected in place, and typed text stays', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/import/review')
  await expectAccessible(page)
  const row = page.getByRole('listitem').filter({ hasText: 'RFT24057961' })
  const email = row.getByLabel('Email')

  await email.fill('nobody')
  await row.getByRole('button', { name: /Save and import/ }).click()
  await expect(row.getByText('Enter one plain email address.')).toBeVisible()
  await expect(email).toHaveValue('nobody')

  await email.fill('mended@acme.example')
  await row.getByRole('button', { name: /Save and import/ }).click()
  await expect(row.getByRole('status')).toHaveText('Imported.')
})

test('a row to review is left out with a reason, and put back; the counts follow', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/import/review?reason=invalid_amount')
  const row = page.getByRole('listitem').filter({ hasText: 'Zoe Ó Súilleabháin' })
  const tabs = page.getByRole('navigation', { name: 'Reasons' })
  await row.getByText('Leave out', { exact: true }).click()
  await row.getByLabel('Why?').selectOption('Another reason')
  await row.getByRole('button', { name: /Leave this row out/ }).click()
  await expect(row.getByText('Say why, or choose a reason.')).toBeVisible()
  await row.getByLabel('In your own words').fill('She never came back to us')
  await row.getByRole('button', { name: /Leave this row out/ }).click()
  await expect(row.getByRole('status')).toHaveText('Left out: She never came back to us')
  await expect(tabs.getByRole('link', { name: 'Left out 1' })).toBeVisible()

  await tabs.getByRole('link', { name: 'Left out 1' }).click()
  await expect(row).toContainText('She never came back to us')
  await expectAccessible(page)
  await row.getByRole('button', { name: /Put it back for review/ }).click()
  await expect(row.getByRole('status')).toHaveText('It waits for review again.')
  await expect(tabs.getByRole('link', { name: 'Left out 0' })).toBeVisible()
})

test('a date is shown as people read it, and typed as they write it', async ({ page }) => {
  await signIn(page, admin)
  await page.goto('/admin/import/review?reason=invalid_date')
  const row = page.getByRole('listitem').filter({ hasText: 'Tomasz Ng' })
  await row.getByText('Everything else in this row').click()
  await expect(row.getByText('24 July 2022').last()).toBeVisible()
  await expect(row.getByRole('textbox')).toHaveCount(1)

  await row.getByLabel('Booked on').fill('3rd of July 2022, 9:30')
  await row.getByRole('button', { name: /Save and import/ }).click()
  await expect(row.getByRole('status')).toHaveText('Imported.')
})

const oneBooking = Buffer.from(
  JSON.stringify({
    bookingReference: 'RFT-E2EROW01-0001',
    courseName: 'CPR and AED',
    type: 'INDIVIDUAL',
    contactDetails: { firstName: 'Edith', lastName: 'Two', email: 'edith.two@post.example', phone: '07400123499' },
    participants: [],
    numberOfParticipants: 1,
    totalAmount: 50,
    finalAmount: 50,
    status: 'CONFIRMED',
    createdAt: '2025-01-02T10:00:00Z',
  }),
)
