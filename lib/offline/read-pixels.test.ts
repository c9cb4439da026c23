import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { qrPicture } from '../documents/qr-picture.ts'
import { frameSize, readPixels } from './read-pixels.ts'

test('frameSize makes a picture no wider than 640 pixels, and waits for the camera to start', () => {
  expect(frameSize({ videoWidth: 0, videoHeight: 0 })).toBeUndefined()
  expect(frameSize({ videoWidth: 320, videoHeight: 200 })).toEqual({ width: 320, height: 200 })
  expect(frameSize({ videoWidth: 640, videoHeight: 480 })).toEqual({ width: 640, height: 480 })
  expect(frameSize({ videoWidth: 1921, videoHeight: 1080 })).toEqual({ width: 640, height: 360 })
})

test('readPixels reads a QR code, and nothing from a picture without one', async () => {
  const context = createCanvas(320, 320).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 320, 320)
  expect(readPixels(context.getImageData(0, 0, 320, 320))).toBeUndefined()
  const [, svg = ''] = (await qrPicture('IN-7K2QD-9MX4P')).split(',')
  context.drawImage(await loadImage(Buffer.from(decodeURIComponent(svg))), 0, 0, 320, 320)
  expect(readPixels(context.getImageData(0, 0, 320, 320))).toBe('IN-7K2QD-9MX4P')
})
