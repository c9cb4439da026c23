import { expect, test } from 'vitest'
import { writeLetter } from '../messages/write-letter.ts'
import { renewalReminder } from './letters.ts'

const due = {
  firstName: null,
  course: 'FAW',
  expiresOn: '3 March 2027',
  daysLeft: 60,
  requalification: null,
  portalUrl: 'https://x.example',
  stopUrl: 'https://x.example/stop',
}

test('renewalReminder counts the days, and says so on the last one', async () => {
  const subject = async (daysLeft: number) => (await writeLetter(renewalReminder, { ...due, daysLeft })).subject
  expect(await subject(60)).toBe('Your certificate expires in 60 days: FAW')
  expect(await subject(1)).toBe('Your certificate expires in 1 day: FAW')
  expect(await subject(0)).toBe('Your certificate expires today: FAW')
})

test('renewalReminder names a shorter course where there is one', async () => {
  const shorter = { course: 'FAW requalification', until: '3 April 2027' }
  const { text } = await writeLetter(renewalReminder, { ...due, requalification: shorter })
  expect(text).toContain('the shorter course FAW requalification if you take it by 3 April 2027.')
  const without = (await writeLetter(renewalReminder, due)).text
  expect(without).not.toContain('shorter')
  expect(without).toContain('Hello,')
})
