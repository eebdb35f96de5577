import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { delimiterRange } from '../mark-delimiters.ts'

const dashes = new RegExp(String.raw`^(?<delimiters>[${delimiterRange}]*)[\s—–―-]+`, 'u')

/**
 * Splits a quotation into its credit, which is a final `<cite>` or `<footer>` without the dash before the name, and the
 * rest.
 */
export function takeCredit(quote: HtmlElement): { rest: HtmlNode[]; credit: string } {
  const last = findAll(quote.children, ({ name }) => name === 'cite' || name === 'footer').at(-1)
  const words = last === undefined ? '' : foldText(textOf(last.children))
  const credit = words.replace(dashes, '$<delimiters>')
  if (credit === '' || !foldText(textOf(quote.children)).endsWith(words)) return { rest: quote.children, credit: '' }
  return { rest: without(quote.children, (element) => element === last), credit }
}
