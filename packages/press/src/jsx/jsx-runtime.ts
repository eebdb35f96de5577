import { isMarkup, markup, type Child, type Markup } from './markup.ts'
import { writeMarks } from './write-marks.ts'

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * The compiler turns JSX into calls of this module: markup, written at once as text. A runtime that builds a tree first
 * takes three times as long, and pages need nothing that the tree is for: no promises, no contexts, no client. Text is
 * escaped, in elements and in attributes; only markup that came out of here stands as it is.
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

// https://html.spec.whatwg.org/multipage/syntax.html#void-elements, those that pages use.
const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** An element by its name or its component, with its attributes and its `children`. */
export function jsx(tag: string | Component, props: Record<string, unknown>): Markup {
  return markup(typeof tag === 'function' ? textOf(tag(props)) : elementText(tag, props))
}

/** The same by the name that compilers use for several children. */
export function jsxs(tag: string | Component, props: Record<string, unknown>): Markup {
  return jsx(tag, props)
}

/** Children without an element around them. */
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

// Whatever is written otherwise than it stands: one look, and most texts have none of it.
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
