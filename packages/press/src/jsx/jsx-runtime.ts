import { Markup, markup, type Child } from './markup.ts'
import { writeMarks } from './write-marks.ts'

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * The compiler turns JSX into calls of this module, which write markup at once as text. A runtime that first builds a
 * tree takes three times as long, and pages need none of its features: promises, contexts, a client. Text is escaped in
 * elements and attributes; only markup from this module is inserted unchanged.
 */
export declare namespace JSX {
  type Element = Markup
  type ElementType = string | ((props: never) => Child)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicElements {
    [name: string]: Attributes | { children?: Child }
  }
}

type Component = (props: Record<string, unknown>) => unknown

// The void elements that pages use: https://html.spec.whatwg.org/multipage/syntax.html#void-elements
const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source'])

export function jsx(tag: string | Component, props: Record<string, unknown>): Markup {
  if (typeof tag === 'string') return markup(elementText(tag, props))
  const made = tag(props)
  return made instanceof Markup ? made : markup(textOf(made))
}

/** Compilers call this name for several children. */
export function jsxs(tag: string | Component, props: Record<string, unknown>): Markup {
  return jsx(tag, props)
}

export function Fragment({ children }: { children?: unknown }): Markup {
  return markup(textOf(children))
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

/** `true` is an attribute without a value; false, null and undefined leave it out. */
function attributeText(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return ` ${name}=""`
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${name} can't be an ${typeof value}`)
  return ` ${name}="${escape(String(value))}"`
}

/** Booleans, null and undefined are empty, as for `condition && <p/>`. */
function textOf(child: unknown): string {
  if (typeof child === 'string') return escape(child)
  if (typeof child === 'number') return String(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (child instanceof Markup) return child.toString()
  if (!Array.isArray(child)) throw new TypeError(`A page can't show ${Object.prototype.toString.call(child)}`)
  let text = ''
  for (const each of child) text += textOf(each)
  return text
}

// One test suffices for most texts, which contain none of these.
const special = /[&<>"'\u2010-\u203a]/

function escape(text: string): string {
  if (!special.test(text)) return text
  const escaped = text.replace(/[&<>"']/g, (character) => references[character] ?? character)
  return writeMarks(escaped, (code) => `&#${code};`)
}

// https://html.spec.whatwg.org/multipage/parsing.html#escapingString, and the apostrophe.
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
