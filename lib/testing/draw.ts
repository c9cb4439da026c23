import { DomUtils, parseDocument } from 'htmlparser2'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Drawn = {
  /** The elements with this name, with attributes and text, in document order. */
  all: (name: string) => { attributes: Record<string, string>; words: string }[]
  words: string
}

/** The HTML the server sends for a component, parsed. */
export function draw(component: ReactNode): Drawn {
  const document = parseDocument(renderToStaticMarkup(component))
  return {
    all: (name) =>
      DomUtils.getElementsByTagName(name, document).map((element) => ({
        attributes: element.attribs,
        words: DomUtils.textContent(element),
      })),
    words: DomUtils.textContent(document),
  }
}
