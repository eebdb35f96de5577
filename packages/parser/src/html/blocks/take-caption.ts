import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import type { Caption } from './join-figure.ts'

const creditNames = /credit|copyright|photographer|byline|attribution|(?:image|photo|caption)-?_?source|fotograf/iu

/** Whether an element is a figure, including WordPress's older ones. */
export function isFigure({ name, attributes }: HtmlElement): boolean {
  return name === 'figure' || (name === 'div' && /(?:^|\s)wp-caption(?:\s|$)/u.test(attributes['class'] ?? ''))
}

/** Splits a figure into its caption, its credit, and the rest. */
export function takeCaption(figure: HtmlElement): { rest: HtmlNode[]; caption: Caption } {
  // Figures within it have captions of their own.
  const own = findAll(figure.children, (element) => isFigure(element) || isCaption(element))
  const captions = own.filter((element) => !isFigure(element))
  const credits = captions.flatMap(({ children }) => findAll(children, isCredit))
  const texts = captions.map(({ children }) => without(children, isCredit))
  return {
    rest: without(figure.children, (element) => captions.includes(element)),
    caption: {
      caption: foldText(texts.map(textOf).join(' ')),
      credit: foldText(credits.map(({ children }) => textOf(children)).join(' ')),
    },
  }
}

function isCaption({ name, attributes }: HtmlElement): boolean {
  return name === 'figcaption' || /(?:^|\s)wp-caption-text(?:\s|$)/u.test(attributes['class'] ?? '')
}

function isCredit({ name, attributes }: HtmlElement): boolean {
  return name === 'cite' || creditNames.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)
}
