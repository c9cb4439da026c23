import { expect, test } from 'vitest'
import { writeLetter } from '../messages/write-letter.ts'
import { emailChanged, emailNew, ownBookings } from './letters.ts'

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

test('ownBookings lists each booking with its reference, or says who has it', async () => {
  const bookings = [
    { reference: 'RFT-1', course: 'EFAW', day: '3 March 2027' },
    { reference: null, course: 'FAW', day: null },
  ]
  const words = { firstName: 'Ben', enterUrl: 'https://x.example/enter/t', minutes: 10, bookings }
  const { text, html } = await writeLetter(ownBookings, words)
  expect(text).toContain('Reference: RFT-1')
  expect(text).toContain('Reference: Ask the person who booked your seat')
  expect(text.match(/On: /g)).toHaveLength(1)
  expect(html).toContain('href="https://x.example/enter/t"')
  const kept = await writeLetter(ownBookings, ownBookings.kept(words))
  expect(kept.html).not.toContain('enter/t')
})
