import { DomUtils, parseDocument } from 'htmlparser2'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Drawn = {
  /** The elements of this name, with their attributes and the text in them, in the order of the document. */
  all: (name: string) => { attributes: Record<string, string>; words: string }[]
  words: string
}

/** What the server sends of a component, read as a browser reads it. */
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
