import { raw } from 'hono/html'

const escaped = /[<\u2010-\u203a]/g

/**
 * Text for the inside of a `<script>` or `<style>`, where HTML knows no escapes. Every `<` is written as `\u003c`, which
 * JSON and scripts read back as the same character, so nothing in it can end the element or open a comment; and so are
 * curly quotes and dashes, for the reason that jsx-runtime.ts has. Style sheets of this paper hold neither (a media range
 * is written with `>=`). The only place where pages print raw text.
 */
export function rawText(text: string) {
  return raw(text.replace(escaped, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
