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
  const captions = findOwn(figure.children, isCaption)
  const credits = captions.flatMap(({ children }) => findAll(children, isCredit))
  const texts = captions.map(({ children }) => without(children, isCredit))
  return {
    rest: withoutOwn(figure.children, isCaption),
    caption: {
      caption: foldText(texts.map(textOf).join(' ')),
      credit: foldText(credits.map(({ children }) => textOf(children)).join(' ')),
    },
  }
}

/** The elements of a figure that fit, without those of figures within it. */
function findOwn(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || isFigure(node)) return []
    return fits(node) ? [node] : findOwn(node.children, fits)
  })
}

function withoutOwn(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string' || isFigure(node)) return [node]
    return fits(node) ? [] : [{ ...node, children: withoutOwn(node.children, fits) }]
  })
}

function isCaption({ name, attributes }: HtmlElement): boolean {
  return name === 'figcaption' || /(?:^|\s)wp-caption-text(?:\s|$)/u.test(attributes['class'] ?? '')
}

function isCredit({ name, attributes }: HtmlElement): boolean {
  return name === 'cite' || creditNames.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)
}
