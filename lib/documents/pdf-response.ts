import { dispositionOf } from '../core/files/file-name.ts'

/** Answers with a PDF that opens in the browser and is saved under its name. */
export function pdfResponse({ name, pdf }: { name: string; pdf: Uint8Array<ArrayBuffer> }): Response {
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': dispositionOf('inline', name),
      'cache-control': 'no-store',
    },
  })
}
