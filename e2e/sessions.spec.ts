import { admin, signIn } from './house/cast.ts'
import { expect, expectAccessible, test } from './house/test.ts'

/** A Tuesday that far ahead, as a date field takes it and as a letter says it. */
const [firstDay, secondDay] = ['2031-04-01', '2031-04-08']

test('a session is planned, booked, moved to another day and called off, and everyone is written to', async ({
  page,
}) => {
  await signIn(page, admin)
  await page.goto('/admin/sessions')
  await page.getByRole('link', { name: 'Plan a session' }).click()
  await page.getByLabel('Course', { exact: true }).selectOption({ label: 'CPR and AED' })
  await page.getByLabel('Day 1', { exact: true }).fill('2020-01-01')
  await page.getByLabel('Venue', { exact: true }).selectOption({ label: 'A new venue, entered below' })
  await page.getByText('A new venue', { exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Dock House')
  await page.getByLabel('Town').fill('Hull')
  await page.getByLabel('Instructor', { exact: true }).selectOption({ label: 'Ines Holroyd' })
  await page.getByLabel('State', { exact: true }).selectOption('published')
  await page.getByRole('button', { name: 'Plan this session' }).click()
  await expect(page.getByText('1 Jan 2020 is over. Choose a day from today on.')).toBeVisible()
  await expect(page.getByLabel('Town')).toHaveValue('Hull')
  await expectAccessible(page)

  await page.getByLabel('Day 1', { exact: true }).fill(firstDay)
  await page.getByRole('button', { name: 'Plan this session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'CPR and AED' })).toBeVisible()
  const session = page.url()
  await page.goto('/admin/sessions?view=calendar&month=2031-04')
  await expect(page.getByRole('cell', { name: /Tuesday 1 April 2031/ })).toContainText('CPR and AED')

  await page.goto(session)
  await page.getByRole('link', { name: 'Add booking' }).click()
  await page.getByLabel('Who is it for?').fill('dmitri.hall1190')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: /Dmitri/ }).click()
  await page.getByLabel('Seats').fill('2')
  await expect(page.getByText('2 × £50.00')).toBeVisible()
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^RFT-/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Seat 2' }).click()
  await page.getByLabel('First name').fill('Perpetua')
  await page.getByLabel('Last name').fill('Winterbourne')
  await page.getByLabel('Email').fill('perpetua@post.example')
  await page.getByRole('button', { name: 'Save this seat' }).click()
  await expect(page.getByRole('link', { name: 'Perpetua Winterbourne' })).toBeVisible()

  await page.goto(`${session}/edit`)
  await page.getByLabel('Day 1', { exact: true }).fill(secondDay)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('8 Apr 2031, 09:30–16:30')).toBeVisible()
  await page.goto('/admin/messages?q=perpetua')
  await expect(page.getByText('Changed: CPR and AED')).toHaveCount(1)

  await page.goto(session)
  await page.getByText('Cancel this session').click()
  await page.getByRole('button', { name: 'Cancel the session' }).click()
  await expect(page.getByText('Say why, in words that customers may read.')).toBeVisible()
  await page.getByLabel('Reason').fill('The building is flooded.')
  await page.getByRole('button', { name: 'Cancel the session' }).click()
  await expect(page.getByText('everything paid for it is owed back')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin/messages?q=perpetua')
  await expect(page.getByText('Cancelled: CPR and AED')).toHaveCount(1)
})
