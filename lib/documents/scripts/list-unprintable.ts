import { chooseFaces } from './choose-faces.ts'
import { printable } from './printable.ts'

/** The letters of a text that no font of ours can draw, each once. */
export async function listUnprintable(text: string): Promise<string[]> {
  if (/^[\x20-\x7e]*$/.test(text)) return []
  const faced = await chooseFaces(printable(text), 'bold')
  return [...new Set(faced.flatMap(({ letter, face }) => (face || isInvisible(letter) ? [] : [letter])))]
}

function isInvisible(letter: string): boolean {
  return /^[\p{Cf}\p{Variation_Selector}]$/u.test(letter)
}
