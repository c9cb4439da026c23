import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseSync } from '@swc/core'

const sources = ['app', 'components', 'lib', 'scripts', 'migrations'].flatMap((room) =>
  globSync(`${room}/**/*.{ts,tsx}`),
)
const generated = 'lib/db/schema.ts'

/** Limits in lines, which may only be lowered unless a decision record says otherwise. Migrations are exempt. */
const limits = {
  file: 200,
  fileMedian: 45,
  fileNinetieth: 100,
  function: 60,
  functionMedian: 12,
  pageFile: 60,
  folder: 25,
}

/** Checks the sizes of files, functions and folders. Returns every excess, or undefined. */
export async function checkSizes(): Promise<string | undefined> {
  const files = sources.filter(
    (file) => file !== generated && !/\.(test|fill)\.tsx?$/.test(file) && !file.startsWith('migrations'),
  )
  const measured = files.map((file) => measure(file))
  const functions = measured.flatMap(({ file, functions }) => functions.map((lines) => ({ file, lines })))
  const fileLines = measured.map(({ lines }) => lines).sort((a, b) => a - b)
  const functionLines = functions.map(({ lines }) => lines).sort((a, b) => a - b)

  const complaints = [
    ...measured.filter(({ lines }) => lines > limits.file).map(({ file, lines }) => `${file} has ${lines} lines`),
    ...measured
      .filter(({ file, lines }) => file.endsWith('/page.tsx') && lines > limits.pageFile)
      .map(({ file, lines }) => `${file} has ${lines} lines; a page says who, loads, draws`),
    ...functions
      .filter(({ lines }) => lines > limits.function)
      .map(({ file, lines }) => `a function of ${lines} lines in ${file}`),
    ...crowdedFolders(files),
    ...overQuantile('median file', fileLines, 0.5, limits.fileMedian),
    ...overQuantile('ninetieth percentile of files', fileLines, 0.9, limits.fileNinetieth),
    ...overQuantile('median function', functionLines, 0.5, limits.functionMedian),
  ]
  return complaints.length > 0 ? complaints.join('\n') : undefined
}

function crowdedFolders(files: string[]): string[] {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > limits.folder)
    .map(([folder, count]) => `${folder} holds ${count} files, more than ${limits.folder}`)
}

function overQuantile(name: string, sorted: number[], share: number, limit: number): string[] {
  const value = sorted[Math.floor(sorted.length * share)] ?? 0
  return value > limit ? [`the ${name} has ${value} lines, more than ${limit}`] : []
}

function measure(file: string) {
  const text = readFileSync(file, 'utf8')
  return { file, lines: text.split('\n').length - 1, functions: functionLengths(text, file.endsWith('x')) }
}

const functionKinds = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'MethodProperty',
])

function functionLengths(text: string, tsx: boolean): number[] {
  const bytes = Buffer.from(text)
  const program = parseSync(text, { syntax: 'typescript', tsx, target: 'es2024' })
  const lengths: number[] = []

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    if ('type' in node && typeof node.type === 'string' && functionKinds.has(node.type)) {
      const span = spanOf(node)
      // Positions continue from the files parsed earlier in this process.
      if (span) lengths.push(linesIn(bytes.subarray(span.start - program.span.start, span.end - program.span.start)))
    }
    Object.values(node).forEach(walk)
  }
  walk(program.body)
  return lengths.filter((lines) => lines > 1)
}

function spanOf(node: object): { start: number; end: number } | undefined {
  const span = 'span' in node ? node.span : 'function' in node ? node.function : undefined
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return undefined
  return typeof span.start === 'number' && typeof span.end === 'number'
    ? { start: span.start, end: span.end }
    : undefined
}

function linesIn(piece: Buffer): number {
  return piece.toString('utf8').split('\n').length
}
