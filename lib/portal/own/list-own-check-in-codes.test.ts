import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQr from 'jsqr'
import decodeQR from 'qr/decode.js'
import { expect } from 'vitest'
import { bookSeats } from '../../bookings/book-seats.ts'
import { systemActor } from '../../core/actor.ts'
import { londonMoment } from '../../core/london-time.ts'
import { qrPicture } from '../../documents/qr-picture.ts'
import { listCheckInHashes } from '../../registers/check-in/list-check-in-codes.ts'
import { checkInHash } from '../../sessions/check-in/check-in-code.ts'
import { asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { listOwnCheckInCodes } from './list-own-check-in-codes.ts'

const day = '2026-12-01'
const now = londonMoment(day, '08:00')

test('listOwnCheckInCodes gives attendees their own code, the booker also those without a record, strangers none', async ({
  trx,
}) => {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay: day, instructorId: teacher.userId ?? '' })
  const bookerId = await makeCustomer(trx)
  const colleague = await makeCustomer(trx)
  await bookSeats(
    trx,
    systemActor('test'),
    {
      bookerId,
      sessionId,
      type: 'group',
      source: 'phone',
      status: 'confirmed',
      seats: [{ userId: bookerId, firstName: 'Ada' }, { userId: colleague, firstName: 'Ben' }, { firstName: 'Cy' }],
    },
    now,
  )

  const mine = await listOwnCheckInCodes(trx, asCustomer(bookerId), now)
  expect(mine.map(({ name }) => name)).toEqual(['Ada', 'Cy'])
  const theirs = await listOwnCheckInCodes(trx, asCustomer(colleague), now)
  expect(theirs.map(({ name }) => name)).toEqual(['Ben'])
  expect(await listOwnCheckInCodes(trx, asCustomer(await makeCustomer(trx)), now)).toEqual([])

  const hashes = await listCheckInHashes(trx, teacher, sessionId)
  for (const { seatId, code } of [...mine, ...theirs]) expect(hashes.get(seatId)).toBe(checkInHash(code))
  expect(await listOwnCheckInCodes(trx, asCustomer(bookerId), londonMoment('2026-12-02', '00:00'))).toEqual([])
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('sessionId', '=', sessionId).execute()
  expect(await listOwnCheckInCodes(trx, asCustomer(bookerId), now)).toEqual([])
})

test('qrPicture draws a code that the register and another reader can read', async () => {
  const [, svg = ''] = (await qrPicture('IN-7K2QD-9MX4P')).split(',')
  const image = await loadImage(Buffer.from(decodeURIComponent(svg)))
  const canvas = createCanvas(320, 320)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 320, 320)
  context.drawImage(image, 0, 0, 320, 320)
  const { data } = context.getImageData(0, 0, 320, 320)

  expect(decodeQR({ data, width: 320, height: 320 })).toBe('IN-7K2QD-9MX4P')
  expect(jsQr(data, 320, 320)?.data).toBe('IN-7K2QD-9MX4P')
})
