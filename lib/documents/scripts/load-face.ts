import { readFile } from 'node:fs/promises'
import { Blob, Font, Face as FontFace, Variation } from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'
import { fontFilesFor, mainFonts, type Weight } from './font-files.ts'

/** A font in one weight, or the part of it that one file holds. `unit` is the number of its units in one em. */
export type Face = { font: Font; unit: number; letters: ReadonlySet<number> }

const weights: Record<Weight, number> = { regular: 400, bold: 700 }
const loaded = new Map<string, Promise<Face>>()

export function loadMainFace(weight: Weight): Promise<Face> {
  return load(mainFonts[weight], weight)
}

/** Loads the face that has a letter. Undefined if none of our fonts has it. */
export async function loadFaceFor(codePoint: number, weight: Weight): Promise<Face | undefined> {
  for (const file of fontFilesFor(codePoint)) {
    const face = await load(file, weight)
    if (face.letters.has(codePoint)) return face
  }
  return undefined
}

function load(file: string, weight: Weight): Promise<Face> {
  const key = `${weight} ${file}`
  const known = loaded.get(key)
  if (known) return known

  const face = open(file, weight)
  loaded.set(key, face)
  // The next document tries again.
  face.catch(() => loaded.delete(key))
  return face
}

async function open(file: string, weight: Weight): Promise<Face> {
  const bytes = await readFile(file)
  const face = new FontFace(new Blob(file.endsWith('.woff2') ? await decompress(bytes) : bytes))
  const font = new Font(face)
  if ('wght' in face.getAxisInfos()) font.setVariations([new Variation('wght', weights[weight])])
  return { font, unit: face.upem, letters: new Set(face.collectUnicodes()) }
}
