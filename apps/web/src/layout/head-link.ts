import { html } from 'hono/html'

type HeadLinkProps = { rel: string; href: string } & (
  | { type: string; title?: string }
  | { type?: never; title?: never }
)

/** A link of a page's head; what is left out is no attribute. */
export function HeadLink({ rel, href, type, title }: HeadLinkProps) {
  if (title !== undefined) return html`<link rel="${rel}" type="${type}" title="${title}" href="${href}" />`
  if (type !== undefined) return html`<link rel="${rel}" type="${type}" href="${href}" />`
  return html`<link rel="${rel}" href="${href}" />`
}
