import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import type { Caption } from './join-figure.ts'

const creditNames = /credit|copyright|photographer|byline|attribution|(?:image|photo|caption)-?_?source|fotograf/iu

/** Whether an element is a figure, including WordPress's older ones and Blogger's tables. */
export function isFigure({ name, attributes }: HtmlElement): boolean {
  const classes = attributes['class'] ?? ''
  if (name === 'table') return /(?:^|\s)tr-caption-container(?:\s|$)/u.test(classes)
  return name === 'figure' || (name === 'div' && /(?:^|\s)wp-caption(?:\s|$)/u.test(classes))
}

/** Splits a figure into its caption, its credit, and the rest. */
export function takeCaption(figure: HtmlElement): { rest: HtmlNode[]; caption: Caption } {
  // Figures within it have captions of their own.
  const own = findAll(figure.children, (element) => isFigure(element) || isCaption(element))
  const captions = own.filter((element) => !isFigure(element))
  const credits = captions.flatMap(({ children }) => findAll(children, isCredit))
  const words = captions.map(({ children }) => textOf(withoutCredits(children))).join(' ')
  return {
    rest: without(figure.children, (element) => captions.includes(element)),
    caption: {
      // A credit in brackets leaves without them.
      caption: foldText(words.replace(bracketed, '').replaceAll(place, ' ')),
      credit: foldText(credits.map(({ children }) => textOf(children)).join(' ')),
    },
  }
}

// Where a credit stood: a character that no text keeps.
const place = '\u0000'
const bracketed = /\s*\(\s*\0\s*\)/gu

function withoutCredits(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    return isCredit(node) ? place : { ...node, children: withoutCredits(node.children) }
  })
}

function isCaption({ name, attributes }: HtmlElement): boolean {
  return name === 'figcaption' || /(?:^|\s)(?:wp-caption-text|tr-caption)(?:\s|$)/u.test(attributes['class'] ?? '')
}

function isCredit({ name, attributes }: HtmlElement): boolean {
  return name === 'cite' || creditNames.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)
}
