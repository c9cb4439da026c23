import { expect, test, vi } from 'vitest'
import { readFrame } from './read-frame.ts'

/** A camera of this size, and a canvas that notes what is drawn on it. */
function stage(videoWidth: number, hasContext = true) {
  const drawn = vi.fn()
  const context = {
    drawImage: drawn,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height).fill(255),
      width,
      height,
    }),
  }
  const canvas = { width: 0, height: 0, getContext: () => (hasContext ? context : null) }
  const video = { videoWidth, videoHeight: videoWidth / 2 }
  return { canvas, drawn, read: () => readFrame(video as HTMLVideoElement, canvas as unknown as HTMLCanvasElement) }
}

test('readFrame draws the picture of the camera, whole and no wider than it is read', () => {
  const { canvas, drawn, read } = stage(1280)
  expect(read()).toBeUndefined()
  expect(drawn).toHaveBeenCalledWith(expect.anything(), 0, 0, 640, 320)
  expect([canvas.width, canvas.height]).toEqual([640, 320])
})

test('readFrame waits for the camera, and for a browser that can draw', () => {
  const waiting = stage(0)
  expect(waiting.read()).toBeUndefined()
  expect(waiting.drawn).not.toHaveBeenCalled()
  expect(stage(640, false).read()).toBeUndefined()
})
