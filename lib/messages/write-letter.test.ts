import { expect, test } from 'vitest'
import { portalCode } from '../portal/letters.ts'
import { previewLetters } from './preview-letters.ts'
import { writeLetter } from './write-letter.ts'

const words = { firstName: '<b>Ada</b>', code: '402 817', purpose: 'show your details', minutes: 10 }

test('writeLetter fills in the words, as HTML and as plain text', async () => {
  const { subject, html, text } = await writeLetter(portalCode, words)
  expect(subject).toBe('Your code for your bookings page')
  expect(html).toContain('<html')
  expect(html).not.toContain('<b>Ada</b>')
  expect(text).toContain('<b>Ada</b>')
  expect(text).toContain('It works once, for 10 minutes.')
  expect(text).not.toMatch(/<(html|p|td|!DOCTYPE)/i)
  expect([html, text].filter((written) => written.includes('React Fast Training'))).toHaveLength(2)
  expect((await writeLetter(portalCode, words, 'Moorside First Aid')).text).toMatch(/^Moorside First Aid\n/)
})

test('writeLetter throws if the words do not fit the letter', async () => {
  const { code: _, ...incomplete } = words
  await expect(writeLetter(portalCode, Object(incomplete))).rejects.toThrow()
})

test('previewLetters writes each letter with its sample words', async () => {
  const [preview, ...others] = await previewLetters([portalCode])
  expect(preview).toMatchObject({ name: 'portal.code', title: 'Code for the portal' })
  expect(preview?.text).toContain(portalCode.sample.code)
  expect(others).toEqual([])
})
