import type { Letter } from '../domains/letter.ts'
import { type WrittenLetter, writeLetter } from './write-letter.ts'

export type LetterPreview = WrittenLetter & { name: string; title: string }

/** Each letter filled with its sample words, under the name of the company. */
export async function previewLetters(letters: readonly Letter[], company?: string): Promise<LetterPreview[]> {
  return Promise.all(
    letters.map(async (letter) => {
      const written = await writeLetter(letter, letter.sample, company)
      return { name: letter.name, title: letter.title, ...written }
    }),
  )
}
