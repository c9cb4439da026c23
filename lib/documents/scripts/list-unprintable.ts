import { chooseFaces } from './choose-faces.ts'
import { printable } from './printable.ts'

/** The letters of a text that none of our fonts can draw, each once. */
export async function listUnprintable(text: string): Promise<string[]> {
  if (/^[\x20-\x7e]*$/.test(text)) return []
  const faced = await chooseFaces(printable(text), 'bold')
  const missing = faced.filter(({ letter, face }) => !face && !isInvisible(letter)).map(({ letter }) => letter)
  return [...new Set(missing)]
}

function isInvisible(letter: string): boolean {
  return /^[\p{Cf}\p{Variation_Selector}]$/u.test(letter)
}
