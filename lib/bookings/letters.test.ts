import { expect, test } from 'vitest'
import { writeLetter } from '../messages/write-letter.ts'
import { bookingConfirmed, seatChanged } from './letters.ts'

const session = { firstName: 'Ada', course: 'EFAW', days: ['Tuesday'], venue: null, portalUrl: 'https://x.example' }
const booked = { reference: 'RFT-1', joiningNotes: 'Arrive at 9.\nRing the bell.', whatToBring: 'Photo ID' }

test('bookingConfirmed gives the notes, and a check-in code to a booker who comes', async () => {
  const write = (checkInCode: string | null) =>
    writeLetter(bookingConfirmed, { ...session, ...booked, seats: 2, amount: '£200.00', checkInCode })
  const { subject, text } = await write('IN-1')
  expect(subject).toBe('Booked: EFAW (RFT-1)')
  for (const words of [
    'Seats: 2',
    'Amount: £200.00',
    'Arrive at 9.',
    'Ring the bell.',
    'What to bring: Photo ID',
    'IN-1',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Where')
  expect((await write(null)).text).not.toContain('check-in code')
})

const write = (news: 'cancelled' | 'all cancelled' | 'given' | 'taken away' | 'moved', isBooker: boolean) =>
  writeLetter(seatChanged, { ...session, ...booked, whatToBring: '', news, isBooker, money: '' })

test.each([
  ['cancelled', 'Seat cancelled: EFAW', false],
  ['all cancelled', 'Booking cancelled: EFAW', false],
  ['taken away', 'Seat given to somebody else: EFAW', false],
  ['given', 'Your seat: EFAW', true],
  ['moved', 'Moved to another date: EFAW', true],
] as const)('seatChanged of a seat that was %s leads on only where there is a seat', async (news, title, leadsOn) => {
  const { subject, text } = await write(news, false)
  expect(subject).toBe(title)
  for (const words of ['See your seat', 'Arrive at 9.', 'your own email address and the reference'])
    expect(text.includes(words), words).toBe(leadsOn)
  expect(text.includes('If that is a mistake')).toBe(!leadsOn)
  expect(text).not.toContain('What to bring')
})

test('seatChanged tells a booker of their booking with its reference, and an attendee of their seat without', async () => {
  const [booker, attendee] = [(await write('moved', true)).text, (await write('moved', false)).text]
  for (const words of [
    'Reference: RFT-1',
    'See your booking',
    'you made this booking',
    'with this reference',
    'or a seat of it',
  ])
    expect([booker.includes(words), attendee.includes(words)], words).toEqual([true, false])
  for (const words of ['See your seat', 'a seat on this course. It is part', 'Your seat was moved'])
    expect([booker.includes(words), attendee.includes(words)], words).toEqual([false, true])
})
