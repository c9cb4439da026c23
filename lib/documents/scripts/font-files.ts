import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

export type Weight = 'regular' | 'bold'

// Fonts are resolved from the project folder at run time, so that the bundler leaves them out.
const require = createRequire(join(process.cwd(), 'package.json'))
const dejavu = dirname(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))

/** DejaVu, for European scripts, Arabic and Hebrew. */
export const mainFonts: Record<Weight, string> = {
  regular: join(dejavu, 'DejaVuSans.ttf'),
  bold: join(dejavu, 'DejaVuSans-Bold.ttf'),
}

/** Noto, for the scripts that DejaVu lacks. Each family is split into files by letter. Chinese also serves Japanese. */
const families = [
  require.resolve('@fontsource-variable/noto-sans-devanagari/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-bengali/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-gurmukhi/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-gujarati/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-tamil/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-telugu/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-kannada/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-malayalam/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-oriya/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-sinhala/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-thai/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-lao/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-khmer/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-ethiopic/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-thaana/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-kr/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
]

type Part = { file: string; ranges: [number, number][] }

const parts = z.record(z.string(), z.string())
let known: Part[] | undefined

/** The files whose ranges include a letter, in the order of the families above. */
export function fontFilesFor(codePoint: number): string[] {
  known ??= families.flatMap(readParts)
  return known
    .filter(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
    .map(({ file }) => file)
}

function readParts(list: string): Part[] {
  const folder = dirname(list)
  const family = folder.slice(folder.lastIndexOf('noto-sans-'))
  return Object.entries(parts.parse(JSON.parse(readFileSync(list, 'utf8')))).map(([name, ranges]) => ({
    file: join(folder, 'files', `${family}-${name.replace(/^\[(\d+)\]$/, '$1')}-wght-normal.woff2`),
    ranges: ranges.split(',').map(readRange),
  }))
}

/** Reads a range such as `U+900-97f`. */
function readRange(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
