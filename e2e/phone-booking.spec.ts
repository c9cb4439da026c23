import type { Page } from '@playwright/test'
import { admin, signIn } from './house/cast.ts'
import { planSession } from './house/plan-session.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

const known = 'dmitri.hall1190'
const booked = { level: 1, name: /^RFT-/ } as const

const book = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Book', exact: true })
const person = (page: Page) => page.getByRole('combobox', { name: 'Person on record' })

test('a booking is taken from the keyboard alone: the person found as typed, the session too, a seat named', async ({
  page,
}) => {
  await signIn(page, admin)
  await planSession(page, { day: '2031-05-06', capacity: 8 })
  await page.goto('/admin/bookings/new')
  await expect(person(page)).toBeFocused()
  await page.keyboard.type(known)
  await expect(page.getByRole('option', { name: /Dmitri Hall/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Choose another person' })).toBeFocused()

  await page.keyboard.press('Tab')
  await page.keyboard.type('tue 6 may 2031')
  await expect(
    page.getByRole('option', { name: /Emergency First Aid at Work, Tue 6 May 2031, 09:30–16:30/ }),
  ).toContainText('£100.00 a seat · 8 seats left')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('5')
  await expect(page.getByRole('status').filter({ hasText: '£450.00' })).toContainText('Group of 5: 10 %')
  await expect(page.getByText('3 of 8 seats will still be free.')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Perpetua')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Fairweather')
  await expectAccessible(page)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', booked)).toBeVisible()
  await expect(page.getByRole('row', { name: /Seat 2 Perpetua Fairweather/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Not named yet/ })).toHaveCount(3)
  await expectAccessible(page)
})

test('a new person is added with the booking; an email already on record offers its owner', async ({ page }) => {
  await signIn(page, admin)
  const session = await planSession(page, { day: '2031-05-07', capacity: 8 })
  await page.goto(`/admin/sessions/${session}`)
  await page.getByRole('link', { name: 'Add booking' }).click()
  await expect(page.getByText('Emergency First Aid at Work, Wed 7 May 2031')).toBeVisible()
  await person(page).fill('Nia Oakenshaw')
  await page.getByRole('option', { name: 'Add “Nia Oakenshaw” as a new person' }).click()
  await expect(page.getByLabel('First name', { exact: true })).toHaveValue('Nia')
  await expect(page.getByLabel('First name', { exact: true })).toBeFocused()
  await page.getByLabel('Email', { exact: true }).fill(`${known}@mail.example.co.uk`)
  await page.getByLabel('Requests').fill('Arrives late')
  await book(page).click()
  await expect(page.getByText('Dmitri Hall is already on record with this email address.')).toBeVisible()
  await expect(page.getByLabel('Last name', { exact: true })).toHaveValue('Oakenshaw')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Book for Dmitri Hall' }).click()
  await expect(page.getByRole('button', { name: 'Choose another person' })).toBeVisible()
  await page.getByRole('radio', { name: 'A new person' }).check()
  await page.getByLabel('Email', { exact: true }).fill('nia.oakenshaw@post.example')
  await page.getByRole('textbox', { name: 'Company' }).fill('Oakenshaw Joinery')
  await book(page).click()
  await expect(page.getByRole('heading', booked)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nia Oakenshaw' }).first()).toBeVisible()
  await expect(page.getByText('Arrives late')).toBeVisible()
  await expect(page.getByText('Corporate')).toBeVisible()
})

test('on a phone a list is pasted, shown as read, and kept with everything else when the session is full', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(page, admin)
  const [full, free] = [
    await planSession(page, { day: '2031-05-08', capacity: 3 }),
    await planSession(page, { day: '2031-05-09', capacity: 8 }),
  ]
  await page.goto(`/admin/bookings/new?session=${full}`)
  await person(page).fill(known)
  await page.getByRole('option', { name: /Dmitri Hall/ }).click()
  await page.getByLabel('Does the booker come too?').selectOption('no')
  await page.getByText('Paste a list of names').click()
  const list =
    'Surname\tForename\tE-mail\tTeam\nAsh\tAmarantha\tamarantha@post.example\tB\nReed\tBen\tben@\tB\nLee\tKit\t\tC\n\tZoë'
  await page.getByLabel('List of names').fill(list)
  await expect(page.getByText('Line 3, “Reed Ben ben@ B”: this is not an email address.')).toBeVisible()
  await expect(page.getByText('Not used: Team.')).toBeVisible()
  await page.getByLabel('List of names').fill(list.replace('ben@', ''))
  await expect(page.getByRole('table', { name: '4 people read' })).toContainText('Amarantha Ash')
  await expect(page.getByLabel('Seats', { exact: true })).toHaveValue('4')
  await expect(page.getByText('Only 3 left on this session.')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.getByLabel('Requests').fill('Vegetarian lunch')
  await book(page).click()
  await expect(page.getByText('Only 3 seats are left on this session.')).toBeVisible()
  await expect(page.getByLabel('List of names')).toHaveValue(list.replace('ben@', ''))
  await expect(page.getByLabel('Requests')).toHaveValue('Vegetarian lunch')
  await expect(page.getByLabel('Does the booker come too?')).toHaveValue('no')
  await expect(page.getByText('Dmitri Hall', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Choose another session' }).click()
  await page.getByRole('combobox', { name: 'Session' }).fill('9 may 2031')
  await page.getByRole('option', { name: /Fri 9 May 2031/ }).click()
  await book(page).click()
  await expect(page.getByRole('heading', booked)).toBeVisible()
  await expect(page.getByText('Amarantha Ash')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.goto(`/admin/sessions/${free}`)
  await expect(page.getByText('4 of 8 seats')).toBeVisible()
})

test('without JavaScript the person is found by a button, the list is shown before it is booked, and all is kept', async ({
  page,
  browser,
}) => {
  await signIn(page, admin)
  const session = await planSession(page, { day: '2031-05-12', capacity: 8 })
  const storageState = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto('/admin/bookings/new')
  await plain.getByLabel('Session', { exact: true }).selectOption(session)
  await plain.getByLabel('Seats', { exact: true }).fill('3')
  await plain.getByLabel('Person on record').fill(known)
  await plain.getByRole('button', { name: 'Find' }).click()
  await expect(plain.getByRole('radio', { name: /Dmitri Hall/ })).toBeChecked()
  await plain.getByText('Paste a list of names').click()
  await plain.getByLabel('List of names').fill('Ash, Amarantha')
  await book(plain).click()
  await expect(plain.getByText('Check how your list was read, then book.')).toBeVisible()
  await expect(plain.getByRole('table', { name: '1 person read' })).toContainText('Amarantha Ash')
  await expect(plain.getByLabel('Seats', { exact: true })).toHaveValue('3')
  await book(plain).click()
  await expect(plain.getByRole('heading', booked)).toBeVisible()
  await expect(plain.getByText('Amarantha Ash')).toBeVisible()

  await plain.goto(`/admin/bookings/new?session=${session}`)
  await plain.getByText('A new person').click()
  await plain.getByLabel('Email', { exact: true }).fill(`${known}@mail.example.co.uk`)
  await book(plain).click()
  await plain.getByRole('button', { name: 'Book for Dmitri Hall' }).click()
  await expect(plain.getByText('Dmitri Hall is chosen. Nothing is booked yet.')).toBeVisible()
  await book(plain).click()
  await expect(plain.getByText('already has a seat on this session')).toBeVisible()
  await plain.getByLabel('They need another seat').check()
  await book(plain).click()
  await expect(plain.getByRole('heading', booked)).toBeVisible()
})

test('a moved seat and its new booking link to each other, and the old session shows where it went', async ({
  page,
}) => {
  await signIn(page, admin)
  const [from, to] = [
    await planSession(page, { day: '2031-05-13', capacity: 8 }),
    await planSession(page, { day: '2031-05-14', capacity: 8 }),
  ]
  await page.goto(`/admin/bookings/new?session=${from}`)
  await person(page).fill(known)
  await page.getByRole('option', { name: /Dmitri Hall/ }).click()
  await page.getByLabel('Seats', { exact: true }).fill('2')
  await page.getByLabel('First name, seat 2').fill('Amarantha')
  await book(page).click()
  const reference = await page.getByRole('heading', booked).innerText()
  await page.getByRole('link', { name: 'Change seat 2' }).click()
  await page.getByLabel('Session', { exact: true }).selectOption(to)
  await page.getByRole('button', { name: 'Move this seat' }).click()
  await expect(page.getByText(`Came from ${reference}, seat 2 on Tue 13 May 2031`)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: reference }).first().click()
  const gone = page.getByRole('row', { name: /Amarantha .*Moved to Wed 14 May 2031 RFT-/ })
  await expect(gone.getByRole('link', { name: /^RFT-/ })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/admin/sessions/${from}`)
  await expect(page.getByRole('row', { name: /Amarantha .*Moved to Wed 14 May 2031/ })).toBeVisible()
  await expectAccessible(page)
})
