import type { Weight } from './font-files.ts'
import { type Face, loadFaceFor, loadMainFace } from './load-face.ts'

/** One letter with its place in the text; no face where no font has it. */
export type Faced = { at: number; letter: string; face: Face | undefined }

const follows = /^[\p{M}\p{Cf}\p{Zs}\p{P}\p{Nd}]$/u

/** A face for each letter. Marks, spaces and punctuation keep that of the letter before them if it has them. */
export async function chooseFaces(text: string, weight: Weight): Promise<Faced[]> {
  const main = await loadMainFace(weight)
  const chosen: Faced[] = []
  let at = 0
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0
    const before = chosen.at(-1)?.face
    const has = (face: Face | undefined) => face?.letters.has(codePoint) === true
    const keeps = before !== undefined && follows.test(letter) && (has(before) || /^\p{Cf}$/u.test(letter))
    const face = keeps ? before : has(main) ? main : await loadFaceFor(codePoint, weight)
    chosen.push({ at, letter, face })
    at += letter.length
  }
  return chosen
}
