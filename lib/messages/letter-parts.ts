import { createElement as h, type ReactNode } from 'react'

const ink = '#1d1f1f'
const soft = '#5b605f'
const accent = '#237f52'
const font = 'Helvetica, Arial, sans-serif'

type Parts = { why: ReactNode[]; children: ReactNode[] }

/** The frame of every email: one narrow column, the company's name above, the reason for the email below. */
export function letter(parts: Parts) {
  return h(Frame, parts)
}

/** `writeLetter` adds the company's name, as set when the letter is written. */
function Frame({ company, why, children }: Parts & { company?: string }) {
  return h(
    'html',
    { lang: 'en-GB' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport', content: 'width=device-width' })),
    h(
      'body',
      { style: { margin: 0, padding: '24px 16px', background: '#ffffff', color: ink, fontFamily: font } },
      h(
        'div',
        { style: { maxWidth: '560px', margin: '0 auto', fontSize: '16px', lineHeight: '24px' } },
        h('p', { style: { margin: '0 0 24px', color: accent, fontWeight: 700 } }, company),
        ...children,
        h('hr', { style: { margin: '32px 0 16px', border: 0, borderTop: '1px solid #dcdfdd' } }),
        h('p', { style: { margin: 0, color: soft, fontSize: '13px', lineHeight: '20px' } }, ...why),
      ),
    ),
  )
}

export function line(...words: ReactNode[]) {
  return h('p', { style: { margin: '0 0 16px' } }, ...words)
}

export function big(words: string) {
  return h('p', { style: { margin: '0 0 16px', fontSize: '28px', lineHeight: '36px', fontWeight: 700 } }, words)
}

/** Labels and values, one per line; empty values are left out. */
export function facts(given: Record<string, string | null | undefined>) {
  const known = Object.entries(given).filter(([, value]) => value)
  return h(
    'p',
    { style: { margin: '0 0 16px' } },
    ...known.flatMap(([label, value], index) => [
      ...(index > 0 ? [h('br', { key: `${label} break` })] : []),
      h('span', { key: label, style: { color: soft } }, `${label}: `),
      value,
    ]),
  )
}

/** The next step for the reader. It links to a page; opening it changes nothing. */
export function step(href: string, words: string) {
  return h('p', { style: { margin: '0 0 16px' } }, link(href, words))
}

export function link(href: string, words: string) {
  return h('a', { href, style: { color: accent, fontWeight: 700 } }, words)
}

/** Every letter greets by first name where there is one. */
export function hello(firstName: string | null): string {
  return firstName ? `Hello ${firstName},` : 'Hello,'
}
