import QRCode from 'qrcode'

/** A QR code as the address of a picture that holds itself, with the white edge that readers need. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', margin: 2 })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
