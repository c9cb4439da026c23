import { admin, findBooking, known, signIn } from './house/cast.ts'
import { readMailedCode } from './house/read-mailed-code.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('on a phone a customer finds certificate, receipt and calendar, and changes their details', async ({ page }) => {
  await findBooking(page, known)
  await expect(page.getByRole('heading', { level: 1, name: 'Hello Dmitri' })).toBeVisible()

  const receipt = page.getByRole('link', { name: /^Receipt \(PDF\)/ }).first()
  const address = (await receipt.getAttribute('href')) ?? ''
  const file = await page.request.get(address)
  expect(file.headers()['content-type']).toBe('application/pdf')

  await page.getByRole('link', { name: 'Your details, needs and consents' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your details' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByLabel('Town').fill('Bradford')
  await page.getByRole('button', { name: 'Save details' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  await page.getByLabel('Health or access needs', { exact: true }).fill('Needs a step-free entrance')
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByText('Saved and encrypted.')).toBeVisible()
  await expect(page.getByText('step-free')).toHaveCount(0)

  await page.getByRole('button', { name: 'Send a code to see it' }).click()
  await expect(page.getByText('We have sent a code')).toBeVisible()
  await page.getByLabel('Code from the email').fill(await readMailedCode())
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByText('Needs a step-free entrance')).toBeVisible()

  await page.getByLabel('Health or access needs', { exact: true }).fill('Needs nothing')
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByText('we have emailed a code')).toBeVisible()
  await expect(page.getByLabel('Health or access needs', { exact: true })).toHaveValue('Needs nothing')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.locator('#needs-code').fill(await readMailedCode())
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByText('Saved and encrypted.')).toBeVisible()

  const removal = page.getByLabel('Remove “Health or access needs” from my record')
  await removal.check()
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByText('we have emailed a code')).toBeVisible()
  await expect(removal).toBeChecked()
  await page.locator('#needs-code').fill(await readMailedCode())
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(removal).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('On record.')).toHaveCount(0)
})

test('a new address takes the codes of both mailboxes, and the office reads neither', async ({ page }) => {
  await findBooking(page, known)
  await expect(page).toHaveURL(/\/portal\/bookings$/)
  await page.goto('/portal/details')
  await page.getByLabel('New email address').fill('dmitri@elsewhere.example')
  await page.getByRole('button', { name: 'Send both codes' }).click()
  await expect(page.getByText('We have sent one code')).toBeVisible()
  await page.getByLabel('Code sent to your current address').fill(await readMailedCode())
  await page.getByLabel('Code sent to the new address').fill('000000')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Change my address' }).click()
  await expect(page.getByText('This code does not work.')).toBeVisible()

  const code = await readMailedCode()
  await signIn(page, admin)
  await page.goto('/admin/messages')
  await page.getByRole('link', { name: 'Your code for your bookings page' }).first().click()
  await expect(page.getByText('is not kept here')).toBeVisible()
  expect(await page.content()).not.toContain(code)
})

test('a request for one’s bookings gets one answer, for known and unknown addresses', async ({ page }) => {
  await page.goto('/portal')
  for (const address of [known.email, 'nobody@nowhere.example']) {
    await page.goto('/portal')
    await page.getByText('Lost your reference?').click()
    await page.getByLabel('Address you booked with').fill(address)
    await page.getByRole('button', { name: 'Send me my bookings' }).click()
    await expect(page.getByText('If bookings were made with this address')).toBeVisible()
    await expectAccessible(page)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('consents and details can still be changed', async ({ page }) => {
    await findBooking(page, known)
    await expect(page).toHaveURL(/\/portal\/bookings$/)
    await page.goto('/portal/details')
    await page.getByRole('button', { name: /^Switch on\s*: Newsletter$/ }).click()
    await page.locator('#newsletter-code').fill(await readMailedCode())
    await page.getByRole('button', { name: /^Switch on\s*: Newsletter$/ }).click()
    await expect(page.getByText('Newsletter: on')).toBeVisible()
    await page.getByRole('button', { name: /^Switch off\s*: Newsletter$/ }).click()
    await expect(page.getByText('Newsletter: off')).toBeVisible()
    await page.getByRole('button', { name: 'Ask us to erase my data' }).click()
    await page.locator('#erasure-code').fill(await readMailedCode())
    await page.getByRole('button', { name: 'Ask us to erase my data' }).click()
    await expect(page.getByText('You asked us on')).toBeVisible()
    await page.getByRole('button', { name: 'I changed my mind' }).click()
    await page.locator('#erasure-code').fill(await readMailedCode())
    await page.getByRole('button', { name: 'I changed my mind' }).click()
    await expect(page.getByRole('button', { name: 'Ask us to erase my data' })).toBeVisible()
  })
})
