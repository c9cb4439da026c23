import { expect, test } from 'vitest'
import { writeLetter } from '../messages/write-letter.ts'
import { sessionCancelled, sessionChanged, sessionMessage } from './letters.ts'

const session = {
  firstName: 'Ada',
  course: 'EFAW',
  days: ['Tuesday', 'Wednesday'],
  venue: 'Moorside',
  portalUrl: 'https://x.example',
}

test('sessionChanged says what changed, to attendees and to the instructor in their own words', async () => {
  const write = (isTeaching: boolean) => writeLetter(sessionChanged, { ...session, changes: ['A.', 'B.'], isTeaching })
  const attendee = await write(false)
  expect(attendee.subject).toBe('Changed: EFAW')
  for (const words of [
    'has changed. A. B.',
    'When: Tuesday; Wednesday',
    'Where: Moorside',
    'See your booking',
    'a seat on',
  ])
    expect(attendee.text).toContain(words)
  const { text } = await write(true)
  for (const words of ['See your sessions', 'you teach this course']) expect(text).toContain(words)
  for (const words of ['See your booking', 'a seat on']) expect(text).not.toContain(words)
})

test('sessionCancelled speaks of money to attendees alone', async () => {
  const write = (isTeaching: boolean) => writeLetter(sessionCancelled, { ...session, reason: 'Ill.', isTeaching })
  const attendee = (await write(false)).text
  for (const words of ['does not take place. Ill.', 'You owe nothing', 'See your booking', 'a seat on'])
    expect(attendee).toContain(words)
  const instructor = (await write(true)).text
  for (const words of ['See your sessions', 'you teach this course']) expect(instructor).toContain(words)
  for (const words of ['You owe nothing', 'See your booking', 'a seat on']) expect(instructor).not.toContain(words)
})

test('sessionMessage gives the words of the office, a paragraph a line, without blank ones', async () => {
  const { subject, html, text } = await writeLetter(sessionMessage, {
    ...session,
    subject: 'Parking',
    text: 'One\n\n \nTwo',
  })
  expect(subject).toBe('Parking')
  expect(text).toMatch(/Hello Ada,\s+One\s+Two\s+Course: EFAW/)
  expect(html.match(/<p/g)).toHaveLength(
    (await writeLetter(sessionMessage, { ...session, subject: '', text: 'One\nTwo' })).html.match(/<p/g)?.length ?? 0,
  )
})
