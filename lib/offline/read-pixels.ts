import decodeQR from 'qr/decode.js'

const readWidth = 640

/** The size at which a camera picture is read. Undefined before the camera has started. */
export function frameSize({ videoWidth, videoHeight }: { videoWidth: number; videoHeight: number }) {
  if (videoWidth === 0) return undefined
  const scale = Math.min(1, readWidth / videoWidth)
  return { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) }
}

/** Reads a QR code from pixels in RGBA. Undefined if there is none. */
export function readPixels({ data, width, height }: Pixels): string | undefined {
  try {
    return decodeQR({ data, width, height })
  } catch {
    // The reader throws for every picture without a code.
    return undefined
  }
}

type Pixels = { data: Uint8ClampedArray; width: number; height: number }
