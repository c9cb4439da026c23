import type { Page } from '@playwright/test'
import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

async function addPerson(page: Page, fields: Record<string, string>, press = 'Add person'): Promise<void> {
  await page.goto('/admin/users')
  await expect(page.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByLabel('First name', { exact: true })).toBeFocused()
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: press }).press('Enter')
}

test('a person is added by keyboard, after a warning about lookalikes', async ({ page }) => {
  await signIn(page, admin)
  const first = {
    'First name': 'Wilhelmina',
    'Last name': 'Featherstone',
    Email: 'wf@post.example',
    Mobile: '07400 555 111',
  }
  await addPerson(page, first)
  await expect(page.getByRole('heading', { level: 1, name: 'Wilhelmina Featherstone' })).toBeVisible()
  const address = page.url()

  await addPerson(page, { ...first, Email: 'WF@post.example' })
  await expect(page.getByText('Wilhelmina Featherstone is already on record with this email address.')).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('WF@post.example')
  await expectAccessible(page)

  await page.getByLabel('Email', { exact: true }).fill('mina@post.example')
  await page.getByRole('button', { name: 'Add person' }).press('Enter')
  const warning = page.getByRole('alert').filter({ hasText: 'may already be on record' })
  await expect(warning).toBeFocused()
  await expect(warning.getByRole('link', { name: 'Wilhelmina Featherstone' })).toHaveAttribute(
    'href',
    new URL(address).pathname,
  )
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Add anyway' }).press('Enter')
  await expect(page.getByText('mina@post.example').first()).toBeVisible()
  expect(page.url()).not.toBe(address)
})

test('a record is edited in place, and two colleagues editing at once see mine, theirs and original', async ({
  page,
  browser,
}) => {
  await signIn(page, admin)
  await addPerson(page, { 'First name': 'Cornelius', 'Last name': 'Abernathy', Email: 'ca@post.example', Town: 'Hull' })
  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague, admin)
  await expect(page.getByRole('heading', { level: 1, name: 'Cornelius Abernathy' })).toBeVisible()
  await colleague.goto(page.url())

  for (const who of [page, colleague]) {
    await expect(who.getByRole('button', { name: /Search people, bookings, sessions/ })).toBeVisible()
    await who.keyboard.press('e')
    await expect(who.getByLabel('First name', { exact: true })).toBeFocused()
  }
  await expectAccessible(page)
  await colleague.getByLabel('Town', { exact: true }).fill('York')
  await colleague.getByLabel('County', { exact: true }).fill('Yorkshire')
  await colleague.getByLabel('County', { exact: true }).press('Enter')
  await expect(colleague.getByLabel('Town', { exact: true })).toHaveCount(0)

  await page.getByLabel('Town', { exact: true }).fill('Leeds')
  await page.getByLabel('Postcode', { exact: true }).fill('LS1 4AP')
  await page.getByLabel('Email', { exact: true }).fill('nobody')
  await page.getByLabel('Postcode', { exact: true }).press('Enter')
  await expect(page.getByText('Write one plain email address, such as name@example.com.')).toBeVisible()
  await expect(page.getByLabel('Town', { exact: true })).toHaveValue('Leeds')

  await page.getByLabel('Email', { exact: true }).fill('cornelius@post.example')
  await page.getByLabel('Postcode', { exact: true }).press('Enter')
  const town = page.getByRole('group', { name: 'Town' })
  await expect(town.getByText('Mine')).toBeVisible()
  await expect(town).toContainText('Leeds')
  await expect(town).toContainText('York')
  await expect(town).toContainText('Hull')
  await expect(page.getByLabel('Postcode', { exact: true })).toHaveValue('LS1 4AP')
  await expect(page.getByLabel('County', { exact: true })).toHaveValue('Yorkshire')
  await expectAccessible(page)

  await town.getByRole('radio', { name: /Mine/ }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Postcode', { exact: true }).press('Enter')
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeFocused()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('Leeds')
  await expect(details).toContainText('Yorkshire')
  await expect(details).toContainText('LS1 4AP')
  await expect(details).toContainText('cornelius@post.example')

  const place = page.getByLabel('Town', { exact: true })
  await page.keyboard.press('e')
  await place.fill('Hove')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(place).toBeFocused()
  await expect(place).toHaveValue('Hove')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter')
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeFocused()
  await expect(details).not.toContainText('Hove')
})

test('an encrypted field is written unread, shown with a reason, and logged in the timeline', async ({ page }) => {
  await signIn(page, admin)
  await addPerson(page, { 'First name': 'Josephine', 'Last name': 'Quill', Email: 'jq@post.example' })
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByLabel('Change: Needs').press('Enter')
  await details.getByLabel('Medical notes').fill('Carries an inhaler')
  await details.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(details.getByText('On record', { exact: true })).toBeVisible()
  await expect(page.getByText('Carries an inhaler')).toHaveCount(0)

  await details.getByLabel('Show: Needs').press('Enter')
  await expectAccessible(page)
  await details.getByRole('button', { name: 'Show', exact: true }).press('Enter')
  await expect(details.getByText('Say why you need to see this.')).toBeVisible()
  await details.getByLabel(/Why do you need to see this/).fill('She rang about the course')
  await details.getByLabel(/Why do you need to see this/).press('Enter')
  await expect(details.getByRole('definition').filter({ hasText: 'Carries an inhaler' })).toBeVisible()
  await details.getByRole('button', { name: 'Hide' }).press('Enter')
  await expect(page.getByText('Carries an inhaler')).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('Medical notes shown: She rang about the course')).toBeVisible()
})

test('without JavaScript a record opens for editing by a link and is saved', async ({ page, browser }) => {
  await signIn(page, admin)
  await addPerson(page, { 'First name': 'Barnaby', 'Last name': 'Oakes', Email: 'bo@post.example' })
  await expect(page.getByRole('heading', { level: 1, name: 'Barnaby Oakes' })).toBeVisible()
  const state = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: state })).newPage()

  await plain.goto(page.url())
  await plain.getByRole('link', { name: 'Edit', exact: true }).click()
  await plain.getByLabel('Town', { exact: true }).fill('Whitby')
  await plain.getByLabel('Email', { exact: true }).fill('nobody')
  await plain.getByRole('button', { name: 'Save details' }).first().click()
  await expect(plain.getByText('Write one plain email address')).toBeVisible()
  await expect(plain.getByLabel('Town', { exact: true })).toHaveValue('Whitby')

  await plain.getByLabel('Email', { exact: true }).fill('barnaby@post.example')
  await plain.getByRole('button', { name: 'Save details' }).first().click()
  await expect(plain.getByRole('complementary', { name: 'Details' })).toContainText('Whitby')
})

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1'

test('sign-in sessions are listed and ended on the record', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext({ userAgent: phone })).newPage()
  await signIn(elsewhere, admin)
  await signIn(page, admin)
  await page.goto('/admin/users?role=admin')
  await page.getByRole('link', { name: /Olga/ }).first().click()
  await page.getByRole('link', { name: 'Sign-ins' }).click()
  await expect(page.getByText('This one')).toBeVisible()
  await expectAccessible(page)
  // By device, since another browser looks at the pages in a session of the same person.
  await page.getByRole('button', { name: /^End: the session on .*iPhone/ }).press('Enter')
  await expect(page.getByText('Ended by hand').first()).toBeVisible()
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/sign-in/)
})
