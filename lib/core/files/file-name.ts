// Characters that are invisible, change the direction of writing, or have a meaning in a path or a header.
const unfit = /[\p{C}\p{Zl}\p{Zp}"\\/:*?<>|]+/gu
const longest = 150

/** The name of a download for Content-Disposition (RFC 6266): plain letters for old programs, all letters for others. */
export function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const fit = [...name.normalize('NFC').replaceAll(unfit, '-').trim()].slice(-longest).join('')
  const plain = fit.replaceAll(/[^\x20-\x7e]/g, '-')
  return plain === fit ? `${kind}; filename="${fit}"` : `${kind}; filename="${plain}"; filename*=UTF-8''${encode(fit)}`
}

/** encodeURIComponent leaves some marks that RFC 8187 wants encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
