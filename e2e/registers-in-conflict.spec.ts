import { admin, signIn } from './house/cast.ts'
import { mark, more, nameOf, names, openRegister, readRegister, row } from './house/register.ts'
import { expect, test } from './house/test.ts'

test('an edit by the office is shown as a conflict, and the instructor decides', async ({ browser }) => {
  const { context, page, sessionId, day } = await openRegister(browser)
  const office = await browser.newContext()
  await signIn(await office.newPage(), admin)
  const [first, second] = await names(page)

  await context.setOffline(true)
  await more(page, first, 'late')
  await more(page, second, 'late')
  await mark(office, { sessionId, day }, first, 'absent')
  await mark(office, { sessionId, day }, second, 'absent')
  await context.setOffline(false)

  await expect(page.getByText('The office marked absent')).toHaveCount(2)
  await row(page, first).getByRole('button', { name: 'Keep the office’s' }).click()
  await row(page, second).getByRole('button', { name: 'Use mine' }).click()
  await expect(page.getByText('The office marked absent')).toHaveCount(0)
  await expect(page.getByText('All marks saved')).toBeVisible()

  const listed = await readRegister(context, sessionId)
  const statusOf = (name: string) => listed.find((one) => nameOf(one) === name)?.marks[0]?.status
  await expect.poll(() => [statusOf(first), statusOf(second)]).toEqual(['absent', 'late'])
  await Promise.all([context.close(), office.close()])
})

test('with two phones the later tap wins', async ({ browser }) => {
  const one = await openRegister(browser)
  const two = await openRegister(browser)
  const [, , third] = await names(one.page)

  await one.context.setOffline(true)
  await more(one.page, third, 'excused')
  await more(two.page, third, 'absent')
  // Only then does "saved" speak of this mark.
  await expect(row(two.page, third).getByText('Absent', { exact: true }).first()).toBeVisible()
  await expect(two.page.getByText('All marks saved')).toBeVisible()
  await one.context.setOffline(false)
  await expect(one.page.getByText('All marks saved')).toBeVisible()

  await expect(row(one.page, third).getByText('Absent', { exact: true }).first()).toBeVisible()
  await Promise.all([one.context.close(), two.context.close()])
})
