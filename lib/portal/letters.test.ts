import { expect, test } from 'vitest'
import { writeLetter } from '../messages/write-letter.ts'
import { emailChanged, emailNew } from './letters.ts'

test('emailChanged says how to object: by phone where we have one, otherwise by an answer', async () => {
  const { text } = await writeLetter(emailChanged, { firstName: 'Ada', phone: '0113 496 0000' })
  expect(text).toContain('call us at once: 0113 496 0000.')
  expect(text).not.toContain('reply to this email')
  const without = await writeLetter(emailChanged, { firstName: 'Ada', phone: null })
  expect(without.text).toContain('reply to this email at once.')
  expect(without.text).not.toContain('call us')
})

test('emailNew leads to the portal', async () => {
  const { html, subject } = await writeLetter(emailNew, emailNew.sample)
  expect(subject).toBe('We now write to this address')
  expect(html).toContain('href="https://training.example/portal"')
})
