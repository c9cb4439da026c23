import { frameSize, readPixels } from './read-pixels.ts'

/** Reads a QR code from the picture of the camera. Undefined if there is none. */
export function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | undefined {
  const size = frameSize(video)
  if (!size) return undefined
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined

  context.drawImage(video, 0, 0, size.width, size.height)
  return readPixels(context.getImageData(0, 0, size.width, size.height))
}
