import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { drawBlock, newPdf } from './pdf.ts'

const block = { x: 50, y: 700, width: 300, size: 11 }

/** What a program reads from the page, line by line, and how far each line reaches. */
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

test('names of every script are read as they are written, and letters never run together', async () => {
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

test('however long a word is, no line leaves its block and none covers another', async () => {
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
