import { z } from 'zod'

const shortest = 12
const longest = 128

/** A new password: long and not a common one. No rules about symbols or capitals. */
export const newPassword = z
  .string('Choose a password.')
  .min(shortest, `Use at least ${shortest} characters.`)
  .max(longest, `Use at most ${longest} characters.`)
  .refine((password) => !isCommon(password), 'This is one of the first passwords anyone would try. Choose another one.')

/** Whether almost nothing is left without common words, runs and repeats. */
function isCommon(password: string): boolean {
  const folded = fold(password)
  const left = commonWords.reduce((rest, word) => rest.replaceAll(word, ''), folded)
  return new Set(folded).size < 5 || left.replace(/[^a-z]/g, '').length < 3
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

// Digits at the end are mostly a year or a count; digits inside stand for letters.
function fold(password: string): string {
  const bare = password.toLowerCase().replace(/[\d\W_]+$/, '')
  return bare.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign)
}

// Longest first, so that a short word does not break a longer one apart.
const commonWords = [
  'password passwort passphrase pass word welcome letmein login admin administrator root user guest test testing demo',
  'changeme secret default temp temporary access master hello company office manager account system server computer',
  'qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvbn azerty qazwsx abcdefghijklm abcdefgh abcdef abcd abc xyz',
  'iloveyou love sunshine princess dragon monkey football baseball liverpool chelsea arsenal everton superman batman',
  'starwars pokemon shadow michael charlie thomas daniel jordan ashley summer winter spring autumn january february',
  'march april june july august september october november december monday tuesday wednesday thursday friday saturday',
  'sunday london england britain reactfast react fast training trainer firstaid first aid course instructor customer',
  'please trustno whatever freedom flower cheese cookie banana chocolate correcthorsebatterystaple the and you is my',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length)
