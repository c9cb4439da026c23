import type { Weight } from './font-files.ts'
import { type Face, loadFaceFor, loadMainFace } from './load-face.ts'

/** One letter with its place in the text. Without a face if none of our fonts has the letter. */
export type Faced = { at: number; letter: string; face: Face | undefined }

const follows = /^[\p{M}\p{Cf}\p{Zs}\p{P}\p{Nd}]$/u

/** A face for each letter. Marks, spaces and punctuation stay in the face of the letter before, if it has them. */
export async function chooseFaces(text: string, weight: Weight): Promise<Faced[]> {
  const main = await loadMainFace(weight)
  const chosen: Faced[] = []
  let at = 0
  for (const letter of text) {
    const before = chosen.at(-1)?.face
    const face = staysIn(before, letter) ? before : await faceOf(letter, main, weight)
    chosen.push({ at, letter, face })
    at += letter.length
  }
  return chosen
}

function staysIn(face: Face | undefined, letter: string): boolean {
  if (!face || !follows.test(letter)) return false
  return face.letters.has(codePointOf(letter)) || /^\p{Cf}$/u.test(letter)
}

async function faceOf(letter: string, main: Face, weight: Weight): Promise<Face | undefined> {
  const codePoint = codePointOf(letter)
  return main.letters.has(codePoint) ? main : loadFaceFor(codePoint, weight)
}

function codePointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}
