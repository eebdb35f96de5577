import { raw } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { escapeToBuffer, type HtmlEscapedString } from 'hono/utils/html'
import { writeMarks } from './write-marks.ts'

/**
 * What the compiler makes of JSX here: markup, written at once as text. Hono's own runtime builds a tree first and takes
 * three times as long, which was most of the time of a page; types and escaping are Hono's. Pages need nothing of what
 * the tree is for: no promises, no contexts, no client. Text is escaped, in elements and in attributes; only what came
 * out of here, of `html` or of `raw` is markup.
 */
export type { JSX }

type Component = (props: Record<string, unknown>) => unknown

// https://html.spec.whatwg.org/multipage/syntax.html#void-elements, those that pages use.
const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** An element by its name or its component, with its attributes and its `children`. */
export function jsx(tag: string | Component, props: Record<string, unknown>): HtmlEscapedString {
  return raw(typeof tag === 'function' ? textOf(tag(props)) : elementText(tag, props))
}

/** The same by the name that compilers use for several children. */
export function jsxs(tag: string | Component, props: Record<string, unknown>): HtmlEscapedString {
  return jsx(tag, props)
}

/** Children without an element around them. */
export function Fragment({ children }: { children?: unknown }): HtmlEscapedString {
  return raw(textOf(children))
}

function elementText(tag: string, props: Record<string, unknown>): string {
  let opening = `<${tag}`
  for (const name in props) {
    if (name !== 'children') opening += attributeText(name, props[name])
  }
  const children = props['children']
  if (children === undefined && voidElements.has(tag)) return `${opening}/>`
  return `${opening}>${textOf(children)}</${tag}>`
}

/** `true` is the attribute alone; `false`, null and undefined are none. */
function attributeText(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return ` ${name}=""`
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${name} can't be an ${typeof value}`)
  return ` ${name}="${escape(String(value))}"`
}

/** A boolean, null and undefined are nothing, as `condition && <p/>` needs it. */
function textOf(child: unknown): string {
  if (typeof child === 'string') return escape(child)
  if (typeof child === 'number') return String(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (isMarkup(child)) return child.toString()
  if (!Array.isArray(child)) throw new TypeError(`A page can't show ${Object.prototype.toString.call(child)}`)
  let text = ''
  for (const each of child) text += textOf(each)
  return text
}

/** No JSON is a String object: text from outside can't pass for markup, whatever it holds. */
function isMarkup(child: object): child is HtmlEscapedString {
  return Object.getPrototypeOf(child) === String.prototype && 'isEscaped' in child && child.isEscaped === true
}

// Whatever is written otherwise than it stands: one look, and most texts have none of it.
const special = /[&<>"'\u2010-\u203a]/

function escape(text: string): string {
  if (!special.test(text)) return text
  const buffer: [string] = ['']
  escapeToBuffer(text, buffer)
  return writeMarks(buffer[0], (code) => `&#${code};`)
}
