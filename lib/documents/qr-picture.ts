import QRCode from 'qrcode'

/** A QR code as an SVG data URL, with the white margin that scanners need. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', margin: 2 })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
