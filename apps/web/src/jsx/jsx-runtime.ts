import { raw } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { escapeToBuffer, type HtmlEscapedString, type StringBuffer } from 'hono/utils/html'

/**
 * What the compiler makes of JSX here: markup, written at once as text. Hono's own runtime builds a tree first and takes
 * three to four times as long, which was most of the time of a page; types and escaping are Hono's. Pages need nothing
 * of what the tree is for: no promises, no contexts, no client. Text is escaped, in elements and in attributes; only
 * what came out of here, of `html` or of `raw` is markup.
 */
export type { JSX }

type Component = (props: Record<string, unknown>) => unknown

// https://html.spec.whatwg.org/multipage/syntax.html#void-elements, those that pages use.
const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** An element by its name or its component, with its attributes and its `children`. */
export function jsx(tag: string | Component, props: Record<string, unknown>): HtmlEscapedString {
  const buffer: StringBuffer = ['']
  if (typeof tag === 'function') write(tag(props), buffer)
  else writeElement(tag, props, buffer)
  return raw(buffer[0])
}

export const jsxs = jsx

/** Children without an element around them. */
export function Fragment({ children }: { children?: unknown }): HtmlEscapedString {
  const buffer: StringBuffer = ['']
  write(children, buffer)
  return raw(buffer[0])
}

function writeElement(tag: string, props: Record<string, unknown>, buffer: StringBuffer): void {
  buffer[0] += `<${tag}`
  for (const name in props) {
    if (name !== 'children') writeAttribute(name, props[name], buffer)
  }
  if (voidElements.has(tag)) {
    buffer[0] += '/>'
    return
  }
  buffer[0] += '>'
  write(props['children'], buffer)
  buffer[0] += `</${tag}>`
}

/** `true` is the attribute alone; `false`, null and undefined are none. */
function writeAttribute(name: string, value: unknown, buffer: StringBuffer): void {
  if (value === undefined || value === null || value === false) return
  buffer[0] += ` ${name}="`
  if (value !== true) escapeToBuffer(String(value), buffer)
  buffer[0] += '"'
}

/** A boolean, null and undefined are nothing, as `condition && <p/>` needs it. */
function write(child: unknown, buffer: StringBuffer): void {
  if (typeof child === 'string') escapeToBuffer(child, buffer)
  else if (typeof child === 'number') buffer[0] += String(child)
  else if (Array.isArray(child)) for (const each of child) write(each, buffer)
  else if (isMarkup(child)) buffer[0] += child.toString()
  else if (child !== undefined && child !== null && typeof child !== 'boolean') {
    throw new TypeError(`A page can't show ${Object.prototype.toString.call(child)}`)
  }
}

/** No JSON is a String object: text from outside can't pass for markup, whatever it holds. */
function isMarkup(child: unknown): child is HtmlEscapedString {
  return child instanceof String && 'isEscaped' in child && child.isEscaped === true
}
