import makeBidi from 'bidi-js'
import { Direction, Buffer as Glyphs, type SvgPathCommand, shape } from 'harfbuzzjs'
import { chooseFaces } from './choose-faces.ts'
import type { Weight } from './font-files.ts'
import { type Face, loadMainFace } from './load-face.ts'

/** The outline of a glyph at `x` and `y`, in ems. `path` is in font units; `unit` is how many of them make an em. */
export type Outline = { x: number; y: number; unit: number; path: SvgPathCommand[] }

export type Letter = { text: string; width: number }

/** A stretch of readable text in one direction: letters from left to right, each with its width in ems. */
export type Span = { start: number; level: number; x: number; letters: Letter[] }

/** Outlines from left to right, and spans in reading order. Lengths are in ems. */
export type ShapedLine = { width: number; outlines: Outline[]; spans: Span[] }

type Run = { start: number; end: number; level: number; face: Face }

const bidi = makeBidi()

/** Joins, reorders and places the letters of one line as its scripts require. */
export async function shapeLine(text: string, weight: Weight): Promise<ShapedLine> {
  const line: ShapedLine = { width: 0, outlines: [], spans: [] }
  for (const run of inVisualOrder(await cutIntoRuns(text, weight))) addRun(line, text, run)
  line.spans.sort((one, other) => one.start - other.start)
  return line
}

/** Matches text in scripts that need no joining or reordering, from left to right. */
const plainScripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether a line needs shaping, or a font other than the main one. */
export async function needsShaping(text: string, weight: Weight): Promise<boolean> {
  if (!plainScripts.test(text)) return true
  const main = await loadMainFace(weight)
  return (await chooseFaces(text, weight)).some(({ face }) => face !== undefined && face !== main)
}

async function cutIntoRuns(text: string, weight: Weight): Promise<Run[]> {
  const { levels } = bidi.getEmbeddingLevels(text, 'auto')
  const main = await loadMainFace(weight)
  const runs: Run[] = []
  for (const { at, letter, face = main } of await chooseFaces(text, weight)) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last?.face === face && last.level === level) last.end = at + letter.length
    else runs.push({ start: at, end: at + letter.length, level, face })
  }
  return runs
}

/** Rule L2 of the Unicode bidirectional algorithm: from the highest level down, reverses each stretch at or above it. */
function inVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end += 1
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}

function addRun(line: ShapedLine, text: string, { start, end, level, face }: Run): void {
  const isBackwards = level % 2 === 1
  const last = line.spans.at(-1)
  const span: Span = last?.level === level ? last : { start, level, x: line.width, letters: [] }
  if (span !== last) line.spans.push(span)
  span.start = Math.min(span.start, start)

  const glyphs = new Glyphs()
  glyphs.addText(text, start, end - start)
  glyphs.setDirection(isBackwards ? Direction.RTL : Direction.LTR)
  glyphs.guessSegmentProperties()
  shape(face.font, glyphs)

  const widths = new Map<number, number>()
  for (const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphs.getGlyphInfosAndPositions()) {
    const path = face.font.glyphToJson(codepoint)
    const x = line.width + xOffset / face.unit
    if (path.length > 0) line.outlines.push({ x, y: yOffset / face.unit, unit: face.unit, path })
    line.width += xAdvance / face.unit
    widths.set(cluster, (widths.get(cluster) ?? 0) + xAdvance / face.unit)
  }
  addLetters(span, text.slice(0, end), widths)
}

/** Adds the letters of each cluster from left to right. They share the width of the cluster equally. */
function addLetters(span: Span, text: string, widths: Map<number, number>): void {
  const starts = [...widths.keys()].sort((one, other) => one - other)
  for (const [cluster, width] of widths) {
    const letters = [...text.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? text.length)]
    if (span.level % 2 === 1) letters.reverse()
    span.letters.push(...letters.map((letter) => ({ text: letter, width: width / letters.length })))
  }
}
