import { create } from 'qrcode'
import { getDocumentProxy } from 'unpdf'
import { expect, test, vi } from 'vitest'
import { drawBlock, drawCentred, drawQr, newPdf } from './pdf.ts'

const block = { x: 50, y: 700, width: 300, size: 11 }

/** The page's text as a program reads it, line by line, with each line's right edge and height. */
async function readBlock(words: string) {
  const { document, regular } = await newPdf({ title: 'Block', madeAt: new Date() })
  const end = await drawBlock(document.addPage(), words, { ...block, font: regular })
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

test('drawCentred centres a line, and shrinks one that would not fit', async () => {
  const { document, bold } = await newPdf({ title: 'Line', madeAt: new Date() })
  for (const name of ['Ada Khan', 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim()])
    await drawCentred(document.addPage([600, 400]), name, { font: bold, size: 40, y: 200 })
  const pages = await getDocumentProxy(await document.save())
  const lineOf = async (number: number) => {
    const { items } = await (await pages.getPage(number)).getTextContent()
    const [item] = items.flatMap((one) => ('str' in one && one.str.trim() ? [one] : []))
    return { left: item?.transform[4], width: item?.width ?? 0, size: item?.transform[0] }
  }

  const [short, long] = [await lineOf(1), await lineOf(2)]
  expect(short.size).toBe(40)
  expect(long.size).toBeLessThan(40)
  expect(long.width).toBeCloseTo(480, 0)
  for (const { left, width } of [short, long]) expect(left + width / 2).toBeCloseTo(300, 0)
})

test('drawQr fills its square with the dark modules of the code and nothing else', async () => {
  const { document } = await newPdf({ title: 'Code', madeAt: new Date() })
  const page = document.addPage()
  const drawn = vi.spyOn(page, 'drawRectangle')
  drawQr(page, 'https://crm.example/verify/1', { x: 50, y: 100, size: 210 })

  const { modules } = create('https://crm.example/verify/1', { errorCorrectionLevel: 'M' })
  const side = 210 / modules.size
  const places = drawn.mock.calls.map(([given]) => {
    const [column, row] = [((given?.x ?? 0) - 50) / side, modules.size - 1 - ((given?.y ?? 0) - 100) / side]
    return modules.get(Math.round(row), Math.round(column))
  })
  expect(places).toHaveLength(modules.data.filter(Boolean).length)
  expect(places.every(Boolean)).toBe(true)
  expect(drawn.mock.calls[0]?.[0]).toMatchObject({
    x: 50,
    y: 100 + 210 - side,
    width: side * 1.02,
    height: side * 1.02,
  })
})
