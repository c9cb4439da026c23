import { admin, instructor, signIn } from './house/cast.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './house/test.ts'

test('a note mentions an instructor only where they may read it, and they find it', async ({ page, browser }) => {
  await signIn(page, admin)
  await page.goto('/admin/users?q=graham.lister')
  await page.getByRole('link', { name: 'Graham Lister' }).first().click()
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Bring the spare mat @Ine')
  await page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option', { name: 'Ines Holroyd' }).click()
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(page.getByText('cannot read a note for the office only', { exact: false })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Bring the spare mat @Ines Holroyd ')
  await page.getByLabel('Who sees it').selectOption({ label: 'Instructors too' })
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('')

  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await signIn(phone, instructor)
  const note = phone.getByRole('listitem').filter({ hasText: 'Bring the spare mat' })
  await expect(note.getByRole('link', { name: 'Graham Lister' })).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await note.getByRole('link', { name: 'Graham Lister' }).click()
  await expect(phone.getByText('Bring the spare mat')).toBeVisible()
  await phone.goto('/instructor')
  await note.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(note).toHaveCount(0)
})
