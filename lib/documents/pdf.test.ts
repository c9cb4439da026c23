import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { drawBlock, newPdf } from './pdf.ts'

const block = { x: 50, y: 700, width: 300, size: 11 }

/** The page's text as a program reads it, line by line, with each line's right edge and height. */
async function readBlock(words: string) {
  const { document, regular } = await newPdf({ title: 'Block', madeAt: new Date() })
  const end = drawBlock(document.addPage(), words, { ...block, font: regular })
  const page = await (await getDocumentProxy(await document.save())).getPage(1)
  const { items } = await page.getTextContent()
  const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
  return {
    end,
    lines: lines.map(({ str, width, transform }) => ({ str, right: transform[4] + width, y: transform[5] })),
  }
}

test('drawBlock keeps names of every script as they are written, without ligatures', async () => {
  for (const name of [
    'Żaneta Øverbø',
    'Office Finch',
    'Ngô Thị Ánh Nguyệt',
    'Фёдорова Σοφία',
    'محمد عبد الله',
    'נועה כהן',
  ]) {
    const { lines } = await readBlock(name)
    expect(lines.map(({ str }) => str).join('')).toBe(name)
  }
})

test('drawBlock breaks long words, so that no line leaves its block or covers another', async () => {
  for (const words of ['Wolfeschlegelsteinhausenbergerdorff'.repeat(4), 'one two three '.repeat(40), 'A'.repeat(200)]) {
    const { lines, end } = await readBlock(words)
    expect(lines.length).toBeGreaterThan(1)
    for (const { right } of lines) expect(right).toBeLessThanOrEqual(block.x + block.width + 0.5)
    expect(new Set(lines.map(({ y }) => y)).size).toBe(lines.length)
    expect(end).toBeLessThan(Math.min(...lines.map(({ y }) => y)))
    expect(
      lines
        .map(({ str }) => str)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(words.replaceAll(' ', ''))
  }
})
